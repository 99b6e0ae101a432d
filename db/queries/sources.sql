-- Sources: what each gathered and how its runs went. A run fails by its own error or by a document nobody could read.
WITH unread AS (
  SELECT run_id, arg_min(read_error, number) AS error FROM raw_item WHERE read_error IS NOT NULL GROUP BY run_id
), told AS (
  SELECT r.source_id, r.number, r.started_at, r.finished_at, r.added, coalesce(r.error, u.error) AS error
  FROM run r
  LEFT JOIN unread u ON u.run_id = r.id
), health AS (
  SELECT
    source_id,
    max(started_at) AS last_run_at,
    max(finished_at) FILTER (error IS NULL) AS last_ok_at,
    arg_max(coalesce(error, ''), number) FILTER (finished_at IS NOT NULL) AS error,
    bool_or(finished_at IS NULL) AS running,
    arg_max(added, number) AS new_last_run
  FROM told
  GROUP BY source_id
), gathered AS (
  SELECT source_id, count(*) AS posts FROM post GROUP BY source_id
)
SELECT
  s.id, s.kind, s.name, s.enabled, s.allow_private AS "allowPrivate", s.created_at AS "createdAt",
  h.last_run_at AS "lastRunAt", h.last_ok_at AS "lastOkAt", nullif(h.error, '') AS error,
  coalesce(h.running, false) AS running, coalesce(h.new_last_run, 0) AS "newLastRun", coalesce(g.posts, 0) AS posts
FROM source s
LEFT JOIN health h ON h.source_id = s.id
LEFT JOIN gathered g ON g.source_id = s.id
WHERE NOT s.removed
ORDER BY s.created_at, s.id;
