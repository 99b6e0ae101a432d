-- Complaints: how each kind of clock stands at `$now`, by domain and agency.
SELECT k.kind, d.domain, d.agency, standing(k.known, k.due_at, k.done_at, $now::TIMESTAMP) AS standing, count(*) AS complaints
FROM desk_complaint d
JOIN complaint_clock k ON k.post_id = d.id
WHERE /*filter*/ TRUE
GROUP BY ALL;
