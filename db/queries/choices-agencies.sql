-- Filter choices: agencies that reports name.
SELECT DISTINCT agency FROM report WHERE agency IS NOT NULL ORDER BY agency;
