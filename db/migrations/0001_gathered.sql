-- What was gathered and what was read of it. Times are UTC, `day` is local. No column is a LIST, because DuckDB turns
-- an update of a row that holds one into delete and insert, which its indexes refuse inside one transaction.

CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL);

-- A removed source stays as a name for what it gathered.
CREATE TABLE source (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  config TEXT NOT NULL,
  enabled BOOLEAN NOT NULL,
  allow_private BOOLEAN NOT NULL,
  created_at TIMESTAMP NOT NULL,
  cursor TEXT NOT NULL,
  removed BOOLEAN NOT NULL
);

CREATE SEQUENCE run_number;
CREATE TABLE run (
  id TEXT PRIMARY KEY,
  number BIGINT NOT NULL,
  source_id TEXT NOT NULL,
  started_at TIMESTAMP NOT NULL,
  finished_at TIMESTAMP,
  error TEXT,
  added INTEGER NOT NULL,
  changed INTEGER NOT NULL
);

-- The evidence. `reader_version` is null until a reader has seen the document; `read_error` is what it said.
CREATE SEQUENCE raw_number;
CREATE TABLE raw_item (
  id TEXT PRIMARY KEY,
  number BIGINT NOT NULL DEFAULT nextval('raw_number'),
  source_id TEXT NOT NULL,
  run_id TEXT NOT NULL,
  layout TEXT NOT NULL,
  url TEXT NOT NULL,
  fetched_at TIMESTAMP NOT NULL,
  media_type TEXT NOT NULL,
  body TEXT NOT NULL,
  hints TEXT NOT NULL,
  reader_version INTEGER,
  read_error TEXT
);

-- `fetched_at` is when this version of the post was first seen, `seen_at` when it was last seen. `meaning` digests what
-- a label may depend on. `exact` and `folded` hold the searched text in lower case, with and without diacritics.
CREATE TABLE post (
  id TEXT PRIMARY KEY,
  source_id TEXT NOT NULL,
  external_id TEXT NOT NULL,
  document_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  url TEXT,
  published_at TIMESTAMP,
  updated_at TIMESTAMP,
  fetched_at TIMESTAMP NOT NULL,
  seen_at TIMESTAMP NOT NULL,
  day DATE,
  author TEXT,
  declared_language TEXT,
  categories TEXT NOT NULL,
  status TEXT,
  parent_id TEXT,
  latitude DOUBLE,
  longitude DOUBLE,
  address TEXT,
  masked TEXT NOT NULL,
  hash TEXT NOT NULL,
  meaning TEXT NOT NULL,
  exact TEXT NOT NULL,
  folded TEXT NOT NULL
);

-- Replaced whole, therefore without a key.
CREATE TABLE place (
  code TEXT NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  province_code TEXT NOT NULL,
  latitude DOUBLE NOT NULL,
  longitude DOUBLE NOT NULL
);
