-- Ledger: how many requests the list holds.
SELECT count(*) AS n FROM request q WHERE /*filter*/ TRUE;
