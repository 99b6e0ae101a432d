-- The navigation's figures.
SELECT
  (SELECT count(*) FROM post) AS posts,
  (SELECT count(DISTINCT issue_id) FROM desk_post) AS issues,
  (SELECT max(finished_at) FROM run WHERE error IS NULL) AS "lastGatheredAt";
