-- Posts: the list.
SELECT
  d.id, d.kind, d.source_id AS "sourceId", coalesce(s.name, '') AS "sourceName", d.title,
  left(d.text, 400) AS excerpt, d.published_at AS "publishedAt",
  d.language, d.domain, d.topic, d.tone, d.stance, d.complaint, d.urgency, d.place,
  w.name AS "placeName", d.issue_id AS "issueId", i.name AS "issueName", d.complaint_id AS "complaintId"
FROM desk_post d
LEFT JOIN source s ON s.id = d.source_id
LEFT JOIN place w ON w.code = d.place
LEFT JOIN issue i ON i.id = d.issue_id
WHERE /*filter*/ TRUE
ORDER BY /*order*/ TRUE, d.id
LIMIT $limit OFFSET $offset;
