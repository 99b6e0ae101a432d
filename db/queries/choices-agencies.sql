-- Filter choices: agencies that reports name.
SELECT DISTINCT d.agency FROM desk_post d WHERE d.agency IS NOT NULL AND /*public*/ TRUE ORDER BY d.agency;
