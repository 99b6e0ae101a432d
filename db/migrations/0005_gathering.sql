-- What was asked of whom, where its copy lies, what was missed, and what was deleted upstream. DuckDB cannot add a column
-- that is NOT NULL, nor one whose default is a BOOLEAN while its settings are locked: null is false in them.

ALTER TABLE source ADD COLUMN schedule TEXT;
ALTER TABLE source ADD COLUMN retention_days INTEGER;
ALTER TABLE source ADD COLUMN consent_at TIMESTAMP;
ALTER TABLE run ADD COLUMN more BOOLEAN;

-- One record of a WARC file. Its place is null once it was forgotten; the row stays, to tell that there was one.
CREATE TABLE evidence (
  id TEXT PRIMARY KEY,
  source_id TEXT NOT NULL,
  file TEXT,
  byte_offset BIGINT,
  byte_length BIGINT,
  digest TEXT,
  url TEXT NOT NULL,
  fetched_at TIMESTAMP NOT NULL,
  status INTEGER,
  media_type TEXT,
  expires_at TIMESTAMP NOT NULL,
  state TEXT NOT NULL
);

-- Bodies lie in the evidence from here on. Documents of before have none: they count as read and expired, and are not
-- read again by a later reader; their bodies, and what was read from them, stay. A new table, because DuckDB cannot replay
-- an ALTER of one that has a default of nextval() after a kill.
CREATE TABLE document (
  id TEXT PRIMARY KEY,
  number BIGINT NOT NULL,
  source_id TEXT NOT NULL,
  run_id TEXT NOT NULL,
  layout TEXT NOT NULL,
  url TEXT NOT NULL,
  fetched_at TIMESTAMP NOT NULL,
  media_type TEXT NOT NULL,
  hints TEXT NOT NULL,
  reader_version INTEGER,
  read_error TEXT,
  evidence_id TEXT,
  body TEXT
);
INSERT INTO document BY NAME SELECT * FROM raw_item;
DROP TABLE raw_item;

-- The ledger: only ever added to, in the order of time, therefore without a key (see the zone maps of DuckDB).
CREATE TABLE request (
  source_id TEXT NOT NULL,
  run_id TEXT,
  made_at TIMESTAMP NOT NULL,
  url TEXT NOT NULL,
  made_by TEXT NOT NULL,
  robots TEXT NOT NULL,
  status INTEGER,
  bytes BIGINT NOT NULL,
  milliseconds DOUBLE NOT NULL,
  error TEXT,
  evidence_id TEXT
);

CREATE TABLE gap (
  source_id TEXT NOT NULL,
  from_at TIMESTAMP NOT NULL,
  to_at TIMESTAMP,
  reason TEXT NOT NULL,
  made_good BOOLEAN NOT NULL
);

CREATE TABLE backfill (
  id TEXT PRIMARY KEY,
  source_id TEXT NOT NULL,
  from_day DATE NOT NULL,
  to_day DATE NOT NULL,
  requested_at TIMESTAMP NOT NULL,
  finished_at TIMESTAMP,
  cursor TEXT NOT NULL
);

-- A post that was deleted upstream stays as an empty row that keeps older documents from bringing it back (rows are not
-- deleted, see 0002). `earlier` are the documents of its earlier versions.
ALTER TABLE post ADD COLUMN gone_at TIMESTAMP;
ALTER TABLE post ADD COLUMN earlier TEXT DEFAULT '[]';
ALTER TABLE post_label ADD COLUMN gone BOOLEAN;
ALTER TABLE complaint_event ADD COLUMN gone BOOLEAN;

-- Deletions of what an older document, still to be read, may yet bring.
CREATE TABLE tombstone (
  source_id TEXT NOT NULL,
  external_id TEXT NOT NULL,
  prefix BOOLEAN NOT NULL,
  gone_at TIMESTAMP NOT NULL
);

CREATE OR REPLACE VIEW desk_post AS
SELECT
  p.id, p.source_id, p.kind, p.title, p.text, p.url, p.address, p.published_at, p.updated_at, p.fetched_at, p.day,
  p.author, p.masked, p.exact, p.folded, p.document_id,
  l.language, l.domain, l.topic, l.tone, l.stance, l.complaint, l.urgency, l.place,
  m.issue_id, r.agency, r.told_due_at, r.bad_times, c.id AS complaint_id
FROM post p
JOIN post_label l ON l.post_id = p.id
LEFT JOIN issue_member m ON m.post_id = p.id AND m.version > 0
LEFT JOIN report r ON r.post_id = p.id
LEFT JOIN complaint c ON c.post_id = p.id AND c.counted
WHERE p.gone_at IS NULL;

CREATE OR REPLACE VIEW desk_complaint AS
SELECT
  d.*,
  c.code, c.received_at, c.state, c.reopened, c.first_response_at, c.resolved_at, c.pack_id, c.pack_version
FROM complaint c
JOIN desk_post d ON d.id = c.post_id
WHERE c.counted;

-- How a run ended. It failed by its own error, or where none of its documents could be read; one that was stopped neither
-- failed nor went well. `told` is what a person should know of it, also of a single document.
CREATE VIEW told_run AS
WITH unread AS (
  SELECT run_id, arg_min(read_error, number) AS error, bool_and(read_error IS NOT NULL) AS every
  FROM document
  WHERE run_id IN (SELECT run_id FROM document WHERE read_error IS NOT NULL)
  GROUP BY run_id
)
SELECT
  r.source_id, r.number, r.started_at, r.finished_at, r.added, r.changed, r.more, coalesce(r.error, u.error) AS told,
  CASE
    WHEN r.finished_at IS NULL THEN 'running'
    WHEN r.error ->> '$.code' = 'STOPPED' THEN 'stopped'
    WHEN r.error IS NOT NULL OR u.every THEN 'failed'
    ELSE 'good'
  END AS ended
FROM run r
LEFT JOIN unread u ON u.run_id = r.id;
