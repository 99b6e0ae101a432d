-- Complaints: how many the queue holds.
SELECT count(*) AS n FROM desk_complaint d WHERE /*filter*/ TRUE;
