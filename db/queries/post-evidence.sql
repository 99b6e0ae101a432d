-- One post: the stored copy that it was read from.
SELECT e.id, e.fetched_at AS "keptAt", e.expires_at AS "expiresAt", e.state
FROM evidence e
WHERE e.id = $evidenceId;
