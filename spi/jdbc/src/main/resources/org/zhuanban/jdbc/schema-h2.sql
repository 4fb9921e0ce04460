-- The tables of zhuanban on H2. Copy this file into your own migrations; nothing of it runs
-- by itself. With another table prefix than zb_, replace zb_ throughout.
--
-- Identifiers are at most 64 characters out of A-Z a-z 0-9 . _ : - and compare byte by byte, which
-- H2 does unless SET COLLATION or SET IGNORECASE says otherwise. A body has at most 1 MiB. Days
-- are counted from 1970-01-01, instants are microseconds from 1970-01-01T00:00:00Z, so that neither
-- a time zone nor a driver ever touches them.

-- Where each stream stands; the one row that concurrent commits compete for.
CREATE TABLE IF NOT EXISTS zb_head (
  namespace_id VARCHAR(64) NOT NULL,
  stream_kind  VARCHAR(64) NOT NULL,
  stream_id    VARCHAR(64) NOT NULL,
  last_version BIGINT NOT NULL,
  last_chain   VARBINARY(1024) NOT NULL,
  CONSTRAINT zb_head_pk PRIMARY KEY (namespace_id, stream_kind, stream_id)
);

-- What happened, for ever: rows are added, never changed or removed. The last entry of a commit
-- carries the receipt of its command; the receipt columns of the others are null.
CREATE TABLE IF NOT EXISTS zb_entry (
  namespace_id   VARCHAR(64) NOT NULL,
  stream_kind    VARCHAR(64) NOT NULL,
  stream_id      VARCHAR(64) NOT NULL,
  entry_version  BIGINT NOT NULL,
  entry_type     VARCHAR(64) NOT NULL,
  entry_schema   INTEGER NOT NULL,
  effective_on   BIGINT NOT NULL,
  recorded_at    BIGINT NOT NULL,
  actor_id       VARCHAR(64) NOT NULL,
  command_key    VARCHAR(64) NOT NULL,
  entry_body     VARBINARY(1048576) NOT NULL,
  entry_chain    VARBINARY(1024) NOT NULL,
  receipt_key    VARCHAR(64),
  receipt_digest VARBINARY(1024),
  receipt_first  BIGINT,
  CONSTRAINT zb_entry_pk PRIMARY KEY (namespace_id, stream_kind, stream_id, entry_version)
);

CREATE INDEX IF NOT EXISTS zb_entry_by_receipt
  ON zb_entry (namespace_id, stream_kind, stream_id, receipt_key);

-- Who owes what by when; derived from the entries and rebuildable from them.
CREATE TABLE IF NOT EXISTS zb_duty (
  namespace_id  VARCHAR(64) NOT NULL,
  stream_kind   VARCHAR(64) NOT NULL,
  stream_id     VARCHAR(64) NOT NULL,
  duty_key      VARCHAR(64) NOT NULL,
  duty_kind     VARCHAR(64) NOT NULL,
  owner_id      VARCHAR(64) NOT NULL,
  subject_id    VARCHAR(64) NOT NULL,
  committed_due BIGINT,
  statutory_due BIGINT,
  next_look     BIGINT,
  opened_on     BIGINT NOT NULL,
  closed_on     BIGINT,
  CONSTRAINT zb_duty_pk PRIMARY KEY (namespace_id, stream_kind, stream_id, duty_key)
);

-- A sweep reads this index alone, so that it costs what is due and not what is stored.
CREATE INDEX IF NOT EXISTS zb_duty_by_next_look
  ON zb_duty (namespace_id, next_look, stream_kind, stream_id, duty_key);
