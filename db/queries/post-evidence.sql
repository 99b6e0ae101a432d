-- One post: the stored copy that it was read from.
SELECT e.id, e.fetched_at AS "keptAt", e.expires_at AS "expiresAt", e.state
FROM desk_post d
JOIN document r ON r.id = d.document_id
JOIN evidence e ON e.id = r.evidence_id
WHERE d.id = $id;
