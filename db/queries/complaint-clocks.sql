-- Complaints: the clocks of the rows shown, judged at `$now`.
SELECT
  k.post_id AS "postId", k.kind, k.due_at AS "dueAt", k.done_at AS "doneAt", k.working_minutes AS "workingMinutes",
  k.known, k.extended, standing(k.known, k.due_at, k.done_at, $now::TIMESTAMP) AS standing
FROM complaint_clock k
WHERE /*among*/ TRUE;
