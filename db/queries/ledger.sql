-- Ledger: the newest requests first. Rows of one instant in the order in which they were written.
SELECT
  q.source_id AS "sourceId", coalesce(s.name, '') AS "sourceName", q.made_at AS "at", q.url, q.made_by AS "by", q.robots, q.status,
  q.bytes, q.milliseconds, q.error, q.evidence_id AS evidence
FROM (
  SELECT *, rowid AS place FROM request q WHERE /*filter*/ TRUE ORDER BY q.made_at DESC, q.rowid DESC LIMIT $limit OFFSET $offset
) q
LEFT JOIN source s ON s.id = q.source_id
ORDER BY q.made_at DESC, q.place DESC;
