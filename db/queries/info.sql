-- The navigation's figures.
SELECT
  (SELECT count(*) FROM post d WHERE d.gone_at IS NULL AND /*public*/ TRUE) AS posts,
  (SELECT count(DISTINCT d.issue_id) FROM desk_post d WHERE /*public*/ TRUE) AS issues,
  (SELECT max(finished_at) FROM run WHERE error IS NULL) AS "lastGatheredAt";
