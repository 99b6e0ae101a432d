-- Filter choices: sources, also removed ones that left posts behind.
SELECT id, name, kind FROM source
WHERE NOT removed OR id IN (SELECT source_id FROM post WHERE gone_at IS NULL)
ORDER BY name, id;
