-- Scheduling: how the runs of each source went. Runs that were stopped count neither as failed nor as good.
WITH marked AS (
  SELECT
    *,
    coalesce(max(number) FILTER (ended = 'good') OVER source_runs, 0) AS last_good,
    coalesce(max(number) FILTER (ended = 'failed' OR (ended = 'good' AND added + changed > 0)) OVER source_runs, 0) AS last_loud
  FROM told_run
  WINDOW source_runs AS (PARTITION BY source_id)
), history AS (
  SELECT
    source_id,
    max(started_at) AS started_at,
    max(finished_at) AS finished_at,
    count(*) FILTER (ended = 'failed' AND number > last_good) AS failures,
    arg_max(told, number) FILTER (ended = 'failed' AND number > last_good) AS error,
    min(started_at) FILTER (ended = 'failed' AND number > last_good) AS failing_since,
    count(*) FILTER (ended = 'good' AND number > last_loud) AS quiet,
    arg_max(more, number) FILTER (finished_at IS NOT NULL) AS more
  FROM marked
  GROUP BY source_id
)
SELECT
  s.id AS "sourceId", h.started_at AS "lastStartedAt", h.finished_at AS "lastFinishedAt",
  coalesce(h.failures, 0) AS failures, h.error, h.failing_since AS "failingSince", coalesce(h.quiet, 0) AS quiet,
  coalesce(h.more, false) AS more, coalesce(b.open, 0) AS "openBackfills"
FROM source s
LEFT JOIN history h ON h.source_id = s.id
LEFT JOIN (SELECT source_id, count(*) AS open FROM backfill WHERE finished_at IS NULL GROUP BY source_id) b
  ON b.source_id = s.id
WHERE NOT s.removed
ORDER BY s.created_at, s.id;
