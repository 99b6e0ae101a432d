-- One complaint: what its row does not tell.
SELECT
  d.id AS "postId", d.text, d.url, d.address, d.told_due_at AS "toldDueAt", d.bad_times AS "badTimes",
  d.pack_id AS "packId", d.pack_version AS "packVersion", d.issue_id AS "issueId"
FROM desk_complaint d
WHERE d.complaint_id = $id;
