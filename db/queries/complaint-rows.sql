-- Complaints: the queue. `next_due`: the earliest due time among its open clocks.
SELECT
  d.complaint_id AS id, d.code, d.id AS "postId", d.title, left(d.text, 240) AS excerpt,
  coalesce(s.name, '') AS "sourceName", d.agency,
  d.language, d.domain, d.topic, d.tone, d.stance, d.complaint, d.urgency, d.place,
  w.name AS "placeName", d.received_at AS "receivedAt", d.state, d.reopened
FROM desk_complaint d
LEFT JOIN source s ON s.id = d.source_id
LEFT JOIN place w ON w.code = d.place
LEFT JOIN (
  SELECT post_id, min(due_at) AS next_due FROM complaint_clock WHERE known AND done_at IS NULL GROUP BY post_id
) n ON n.post_id = d.id
WHERE /*filter*/ TRUE
ORDER BY /*order*/ TRUE, d.id
LIMIT $limit OFFSET $offset;
