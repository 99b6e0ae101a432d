-- Gaps: spans without data that were not made good, newest first; also those of sources that were removed.
SELECT
  g.source_id AS "sourceId", coalesce(s.name, '') AS "sourceName", g.from_at AS "from", g.to_at AS "to", g.reason,
  g.made_good AS "madeGood"
FROM gap g
LEFT JOIN source s ON s.id = g.source_id
WHERE NOT g.made_good AND /*filter*/ TRUE
ORDER BY g.from_at DESC, g.source_id, g.reason;
