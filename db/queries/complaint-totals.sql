-- Complaints: the figures above the queue, one row an agency. Soon: open, some clock is due within 4 hours.
SELECT
  d.agency,
  count(*) AS total,
  count(*) FILTER (d.state = 'open') AS open,
  count(*) FILTER (d.state = 'open' AND d.id IN (
    SELECT k.post_id FROM complaint_clock k
    WHERE k.known AND k.done_at IS NULL
      AND k.due_at BETWEEN $now::TIMESTAMP AND $now::TIMESTAMP + INTERVAL 4 HOURS)) AS soon,
  min(d.received_at) FILTER (d.state = 'open') AS "oldestOpenAt"
FROM desk_complaint d
WHERE /*filter*/ TRUE
GROUP BY d.agency
ORDER BY total DESC, d.agency;
