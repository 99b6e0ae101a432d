-- The issue that an issue lives on in: itself, or the end of its chain of merges.
WITH RECURSIVE chain AS (
  SELECT id, merged_into FROM issue WHERE id = $id
  UNION
  SELECT i.id, i.merged_into FROM issue i JOIN chain c ON i.id = c.merged_into
)
SELECT id FROM chain WHERE merged_into IS NULL;
