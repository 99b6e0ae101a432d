-- Issues: how many the list holds.
SELECT count(DISTINCT d.issue_id) AS n FROM desk_post d WHERE d.issue_id IS NOT NULL AND /*filter*/ TRUE;
