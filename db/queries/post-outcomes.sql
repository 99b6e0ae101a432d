-- One post: what each stage said, and why.
SELECT stage, version, value, confidence, because, reason AS skipped
FROM outcome
WHERE post_id = $id AND version > 0;
