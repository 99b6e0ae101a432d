-- Complaints: the figures above the queue, one row an agency.
SELECT
  d.agency,
  count(*) AS total,
  count(*) FILTER (d.state = 'open') AS open,
  count(*) FILTER (/*soon*/ TRUE) AS soon,
  min(d.received_at) FILTER (d.state = 'open') AS "oldestOpenAt"
FROM desk_complaint d
WHERE /*filter*/ TRUE
GROUP BY d.agency
ORDER BY total DESC, d.agency;
