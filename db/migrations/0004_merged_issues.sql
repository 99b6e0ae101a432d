-- An issue that grew together with an older one; its posts are the older one's.
ALTER TABLE issue ADD COLUMN merged_into TEXT;
