-- The city's handling of reports, and the relations that the desk's queries read.

CREATE TABLE rule_pack (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  pack TEXT NOT NULL,
  PRIMARY KEY (id, version)
);

-- What a source last told of a report. `stale`: its complaint must be computed again.
CREATE TABLE report (
  post_id TEXT PRIMARY KEY,
  agency TEXT,
  service TEXT,
  status TEXT NOT NULL,
  told_due_at TIMESTAMP,
  tells_first_response BOOLEAN NOT NULL,
  bad_times TEXT NOT NULL,
  stale BOOLEAN NOT NULL
);

-- The log: only ever added to.
CREATE TABLE complaint_event (
  post_id TEXT NOT NULL,
  type TEXT NOT NULL,
  happened_at TIMESTAMP NOT NULL,
  note TEXT,
  derived BOOLEAN NOT NULL,
  PRIMARY KEY (post_id, type, happened_at)
);

-- A report without a usable received time keeps its code and is not counted.
CREATE TABLE complaint (
  post_id TEXT PRIMARY KEY,
  id TEXT NOT NULL,
  number INTEGER NOT NULL,
  code TEXT NOT NULL UNIQUE,
  counted BOOLEAN NOT NULL,
  received_at TIMESTAMP,
  state TEXT,
  reopened INTEGER,
  first_response_at TIMESTAMP,
  resolved_at TIMESTAMP,
  pack_id TEXT,
  pack_version INTEGER
);

-- Replaced whole for each complaint, therefore without keys (see 0002).
CREATE TABLE complaint_clock (
  post_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  due_at TIMESTAMP,
  done_at TIMESTAMP,
  working_minutes DOUBLE,
  known BOOLEAN NOT NULL,
  extended BOOLEAN NOT NULL
);
CREATE TABLE reject (
  post_id TEXT NOT NULL,
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  reason TEXT NOT NULL
);

CREATE MACRO standing(known, due, done, now_at) AS CASE
  WHEN NOT known THEN 'unknown'
  WHEN done IS NOT NULL AND due IS NULL THEN 'unknown'
  WHEN done <= due THEN 'onTime'
  WHEN done IS NOT NULL THEN 'late'
  WHEN due < now_at THEN 'overdue'
  ELSE 'open'
END;

CREATE VIEW desk_post AS
SELECT
  p.id, p.source_id, p.kind, p.title, p.text, p.url, p.address, p.published_at, p.updated_at, p.fetched_at, p.day,
  p.author, p.masked, p.exact, p.folded,
  l.language, l.domain, l.topic, l.tone, l.stance, l.complaint, l.urgency, l.place,
  m.issue_id, r.agency, r.told_due_at, r.bad_times, c.id AS complaint_id
FROM post p
JOIN post_label l ON l.post_id = p.id
LEFT JOIN issue_member m ON m.post_id = p.id AND m.version > 0
LEFT JOIN report r ON r.post_id = p.id
LEFT JOIN complaint c ON c.post_id = p.id AND c.counted;

CREATE VIEW desk_complaint AS
SELECT
  d.*,
  c.code, c.received_at, c.state, c.reopened, c.first_response_at, c.resolved_at, c.pack_id, c.pack_version
FROM complaint c
JOIN desk_post d ON d.id = c.post_id
WHERE c.counted;
