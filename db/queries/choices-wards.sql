-- Filter choices: wards that posts name.
SELECT d.place AS code, coalesce(any_value(w.name), d.place) AS name, count(*) AS posts
FROM desk_post d
LEFT JOIN place w ON w.code = d.place
WHERE d.place IS NOT NULL AND /*public*/ TRUE
GROUP BY d.place
ORDER BY posts DESC, code;
