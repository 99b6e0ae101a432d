-- What the stages and the clusterer made of the posts. A row whose version is 0 no longer holds: rows are set back, not
-- deleted, because DuckDB refuses to insert a deleted key while an older reader is open.

CREATE TABLE outcome (
  post_id TEXT NOT NULL,
  stage TEXT NOT NULL,
  version INTEGER NOT NULL,
  ok BOOLEAN NOT NULL,
  value TEXT,
  confidence DOUBLE,
  because TEXT NOT NULL,
  reason TEXT,
  PRIMARY KEY (post_id, stage)
);

-- One row a post: the label that holds now, and the version of the stage that was last asked (null: not asked).
CREATE TABLE post_label (
  post_id TEXT PRIMARY KEY,
  language TEXT, language_version INTEGER,
  domain TEXT, domain_version INTEGER,
  topic TEXT, topic_version INTEGER,
  tone TEXT, tone_version INTEGER,
  stance TEXT, stance_version INTEGER,
  complaint TEXT, complaint_version INTEGER,
  urgency TEXT, urgency_version INTEGER,
  place TEXT, place_version INTEGER
);

CREATE TABLE issue (
  id TEXT PRIMARY KEY,
  domain TEXT NOT NULL,
  place TEXT,
  name TEXT NOT NULL,
  phrases TEXT NOT NULL,
  posts INTEGER NOT NULL,
  first_at TIMESTAMP NOT NULL,
  last_at TIMESTAMP NOT NULL,
  memory TEXT NOT NULL
);

-- `issue_id` null: looked at by this version of the clusterer, and in no issue.
CREATE TABLE issue_member (
  post_id TEXT PRIMARY KEY,
  issue_id TEXT,
  version INTEGER NOT NULL
);
