-- One post: what its row does not tell.
SELECT d.text, d.url, d.address, d.fetched_at AS "fetchedAt", d.updated_at AS "updatedAt", d.masked,
  d.document_id AS "documentId"
FROM desk_post d
WHERE d.id = $id;
