-- One source: its last runs, newest first.
SELECT
  r.id, r.started_at AS "startedAt", r.finished_at AS "finishedAt", r.added, r.changed,
  coalesce(d.documents, 0) AS documents, coalesce(r.error, d.error) AS error
FROM run r
LEFT JOIN (
  SELECT run_id, count(*) AS documents, arg_min(read_error, number) FILTER (read_error IS NOT NULL) AS error
  FROM document WHERE source_id = $sourceId GROUP BY run_id
) d ON d.run_id = r.id
WHERE r.source_id = $sourceId
ORDER BY r.number DESC
LIMIT $limit;
