-- One issue: its sources by posts.
SELECT d.source_id AS id, coalesce(any_value(s.name), d.source_id) AS name, count(*) AS posts
FROM desk_post d
LEFT JOIN source s ON s.id = d.source_id
WHERE d.issue_id = $id AND /*public*/ TRUE
GROUP BY d.source_id
ORDER BY posts DESC, id;
