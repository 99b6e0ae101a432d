-- Overview: posts by week, domain and tone, in the weeks up to the one that is read.
SELECT date_trunc('week', d.day)::DATE AS week, d.domain, d.tone, count(*) AS posts
FROM desk_post d
WHERE d.day >= $firstWeek::DATE AND d.day <= $lastDay::DATE AND /*filter*/ TRUE
GROUP BY ALL;
