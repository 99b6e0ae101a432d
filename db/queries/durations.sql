-- Received and done times of one clock, for the survival estimate; clocks that are not known are left out.
SELECT d.agency, d.received_at AS "receivedAt", k.done_at AS "doneAt", k.working_minutes AS "workingMinutes"
FROM desk_complaint d
JOIN complaint_clock k ON k.post_id = d.id AND k.kind = $durationClock AND k.known
WHERE /*filter*/ TRUE
ORDER BY d.received_at, d.id;
