-- Overview: the week in figures. Voices are distinct pseudonyms; undated posts are in no week.
SELECT
  count(*) FILTER (in_week) AS posts,
  count(DISTINCT author) FILTER (in_week) AS voices,
  count(*) FILTER (in_week AND kind = 'report') AS reports,
  count(*) FILTER (in_week AND issue_id IS NULL) AS "noIssue",
  count(*) FILTER (day IS NULL) AS undated
FROM (
  SELECT d.author, d.kind, d.issue_id, d.day, coalesce(d.day BETWEEN $monday::DATE AND $lastDay::DATE, false) AS in_week
  FROM desk_post d
  WHERE /*filter*/ TRUE
);
