-- Issues: posts by week and tone of the issues shown.
SELECT d.issue_id AS "issueId", date_trunc('week', d.day)::DATE AS week, d.tone, count(*) AS posts
FROM desk_post d
WHERE d.day >= $firstWeek::DATE AND d.day <= $lastDay::DATE AND /*among*/ TRUE AND /*rest*/ TRUE
GROUP BY ALL;
