-- Times that a source told and that cannot be true, newest report first.
SELECT j.post_id AS "postId", c.code, d.title, left(d.text, 240) AS excerpt,
  coalesce(s.name, '') AS "sourceName", j.field, j.value, j.reason
FROM reject j
JOIN complaint c ON c.post_id = j.post_id
JOIN post d ON d.id = j.post_id
LEFT JOIN source s ON s.id = d.source_id
WHERE /*public*/ TRUE
ORDER BY c.number DESC, j.field, j.value
LIMIT $limit OFFSET $offset;
