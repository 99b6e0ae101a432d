-- Times that a source told and that cannot be true, newest report first.
SELECT j.post_id AS "postId", c.code, p.title, left(p.text, 240) AS excerpt,
  coalesce(s.name, '') AS "sourceName", j.field, j.value, j.reason
FROM reject j
JOIN complaint c ON c.post_id = j.post_id
JOIN post p ON p.id = j.post_id
LEFT JOIN source s ON s.id = p.source_id
ORDER BY c.number DESC, j.field, j.value
LIMIT $limit OFFSET $offset;
