-- Times that cannot be true: how many the list holds.
SELECT count(*) AS n FROM reject j JOIN post d ON d.id = j.post_id WHERE /*public*/ TRUE;
