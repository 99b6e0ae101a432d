-- Issues: the list. Posts, voices, places and tone are of the filter's days; the week is the seven days up to
-- `$anchor`, and the usual is the mean of a week in the eight before. Complaints are those received in the filter's days.
WITH member AS (
  SELECT
    d.issue_id, d.day, d.published_at, d.author, d.place, d.tone,
    coalesce(/*days*/ TRUE, false) AS counted,
    coalesce(d.day > $anchor::DATE - 7 AND d.day <= $anchor::DATE, false) AS in_week,
    coalesce(d.day > $anchor::DATE - 63 AND d.day <= $anchor::DATE - 7, false) AS in_usual
  FROM desk_post d
  WHERE d.issue_id IS NOT NULL AND /*rest*/ TRUE
), figure AS (
  SELECT
    issue_id,
    count(*) FILTER (counted) AS posts,
    count(DISTINCT author) FILTER (counted) AS voices,
    count(DISTINCT place) FILTER (counted) AS places,
    min(published_at) AS "firstAt",
    max(published_at) AS "lastAt",
    count(*) FILTER (in_week) AS week,
    count(*) FILTER (in_usual) / 8.0::DOUBLE AS usual,
    count(*) FILTER (counted AND tone = 'negative') AS negative,
    count(*) FILTER (counted AND tone = 'neutral') AS neutral,
    count(*) FILTER (counted AND tone = 'positive') AS positive,
    count(*) FILTER (counted AND tone IS NULL) AS unsure
  FROM member
  GROUP BY issue_id
  HAVING posts > 0
), filed AS (
  SELECT
    d.issue_id,
    count(*) FILTER (/*stands*/ TRUE) AS complaints,
    count(*) FILTER (/*overdue*/ TRUE) AS overdue
  FROM desk_complaint d
  WHERE d.issue_id IS NOT NULL AND /*complaints*/ TRUE
  GROUP BY d.issue_id
)
SELECT
  i.id, i.name, i.domain, i.place, w.name AS "placeName", i.phrases, f.* EXCLUDE (issue_id),
  (f.week - f.usual) / sqrt(f.usual + 1) AS rise,
  coalesce(filed.complaints, 0) AS complaints, coalesce(filed.overdue, 0) AS overdue,
  count(*) OVER () AS total
FROM figure f
JOIN issue i ON i.id = f.issue_id
LEFT JOIN place w ON w.code = i.place
LEFT JOIN filed ON filed.issue_id = f.issue_id
WHERE /*risen*/ TRUE
ORDER BY /*order*/ TRUE, f.posts DESC, i.id
LIMIT $limit OFFSET $offset;
