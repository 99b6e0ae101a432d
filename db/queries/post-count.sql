-- Posts: how many the list holds.
SELECT count(*) AS n FROM desk_post d WHERE /*filter*/ TRUE;
