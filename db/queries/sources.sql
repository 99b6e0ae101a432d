-- Sources: what each gathered and how its runs went. `error` is of the last run that ended by itself.
WITH good AS (
  SELECT source_id, max(number) AS number FROM told_run WHERE ended = 'good' GROUP BY source_id
), health AS (
  SELECT
    r.source_id,
    max(r.started_at) AS last_run_at,
    max(r.finished_at) FILTER (r.ended = 'good') AS last_ok_at,
    arg_max(coalesce(r.told, ''), r.number) FILTER (r.ended IN ('good', 'failed')) AS error,
    count(*) FILTER (r.ended = 'failed' AND r.number > coalesce(g.number, 0)) AS failures,
    bool_or(r.ended = 'running') AS running,
    arg_max(r.added, r.number) AS new_last_run
  FROM told_run r
  LEFT JOIN good g ON g.source_id = r.source_id
  GROUP BY r.source_id
), gathered AS (
  SELECT d.source_id, count(*) AS posts FROM post d WHERE d.gone_at IS NULL AND /*public*/ TRUE GROUP BY d.source_id
)
SELECT
  s.id, s.kind, s.name, s.enabled, s.allow_private AS "allowPrivate", s.schedule, s.retention_days AS "retentionDays",
  s.consent_at AS "consentAt", s.created_at AS "createdAt",
  h.last_run_at AS "lastRunAt", h.last_ok_at AS "lastOkAt", nullif(h.error, '') AS error,
  coalesce(h.failures, 0) AS failures, coalesce(h.running, false) AS running,
  coalesce(h.new_last_run, 0) AS "newLastRun", coalesce(g.posts, 0) AS posts
FROM source s
LEFT JOIN health h ON h.source_id = s.id
LEFT JOIN gathered g ON g.source_id = s.id
WHERE NOT s.removed
ORDER BY s.created_at, s.id;
