-- liquibase formatted sql
-- changeset zhuanban:0.1
--
-- The tables of zhuanban on TiDB, as of release 0.1. A tool that knows the database runs it;
-- otherwise copy it into your own migrations. With another table prefix than zb_, replace zb_
-- throughout.
--
-- UNTESTED: nobody has run the contracts of zhuanban on it yet. Run them on a server of yours before you
-- rely on it (spi/docs/contract-run.md), and tell us what came out.
--
-- For pessimistic transactions (tidb_txn_mode, as it is by default), in which an update waits.
--
-- Identifiers are at most 128 characters out of A-Z a-z 0-9 . _ : - and compare byte by byte, hence the
-- collation. Days are counted from 1970-01-01, instants are microseconds from 1970-01-01T00:00:00Z, so
-- that neither a time zone nor a driver ever touches them. The server takes no row that is larger than
-- its max_allowed_packet. The widest index has 996 of the 3072 bytes that InnoDB allows.

-- Which release wrote the tables; opening a storage checks it.
CREATE TABLE IF NOT EXISTS zb_schema (
  schema_id      SMALLINT NOT NULL,
  schema_release VARCHAR(128) NOT NULL,
  CONSTRAINT zb_schema_pk PRIMARY KEY (schema_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET ascii COLLATE ascii_bin;

INSERT INTO zb_schema (schema_id, schema_release)
  SELECT 1, '0.1' FROM (SELECT 1 AS one_row) one_table
  WHERE NOT EXISTS (SELECT 1 FROM zb_schema);

-- Where each stream stands; the one row that concurrent commits compete for.
CREATE TABLE IF NOT EXISTS zb_head (
  namespace_id VARCHAR(128) NOT NULL,
  stream_kind  VARCHAR(128) NOT NULL,
  stream_id    VARCHAR(128) NOT NULL,
  last_version BIGINT NOT NULL,
  last_chain   VARBINARY(1024) NOT NULL,
  CONSTRAINT zb_head_pk PRIMARY KEY (namespace_id, stream_kind, stream_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET ascii COLLATE ascii_bin;

-- What happened, for ever: rows are added, never changed or removed. The last entry of a commit
-- carries the receipt of its command; the receipt columns of the others are null. A seal
-- has the digests of receipt and messages, and is null where there are none.
CREATE TABLE IF NOT EXISTS zb_entry (
  namespace_id   VARCHAR(128) NOT NULL,
  stream_kind    VARCHAR(128) NOT NULL,
  stream_id      VARCHAR(128) NOT NULL,
  entry_version  BIGINT NOT NULL,
  entry_type     VARCHAR(128) NOT NULL,
  entry_schema   INTEGER NOT NULL,
  effective_on   BIGINT NOT NULL,
  recorded_at    BIGINT NOT NULL,
  actor_id       VARCHAR(128) NOT NULL,
  command_key    VARCHAR(128) NOT NULL,
  entry_body     LONGBLOB NOT NULL,
  entry_seal     LONGBLOB,
  entry_chain    VARBINARY(1024) NOT NULL,
  receipt_key    VARCHAR(128),
  receipt_digest VARBINARY(1024),
  receipt_first  BIGINT,
  CONSTRAINT zb_entry_pk PRIMARY KEY (namespace_id, stream_kind, stream_id, entry_version),
  INDEX zb_entry_by_receipt (namespace_id, stream_kind, stream_id, receipt_key)
) ENGINE = InnoDB DEFAULT CHARACTER SET ascii COLLATE ascii_bin;

-- The free texts of entries, which are erased where they must be while the entries stay: an entry
-- holds only a digest over its text and a random salt, and both lie here.
CREATE TABLE IF NOT EXISTS zb_text (
  namespace_id  VARCHAR(128) NOT NULL,
  stream_kind   VARCHAR(128) NOT NULL,
  stream_id     VARCHAR(128) NOT NULL,
  entry_version BIGINT NOT NULL,
  text_place    INTEGER NOT NULL,
  text_content  LONGBLOB NOT NULL,
  CONSTRAINT zb_text_pk PRIMARY KEY (namespace_id, stream_kind, stream_id, entry_version, text_place)
) ENGINE = InnoDB DEFAULT CHARACTER SET ascii COLLATE ascii_bin;

-- Who owes what by when; derived from the entries and rebuildable from them. For boards each row
-- says how it stands (0 open, 1 closed, 2 removed: the row is as if it were not there) and by which
-- day it is ordered: the one that binds (committed, else of a local rule, else statutory), else
-- 365241780471. Beside each last day: 1 if a later notice can move it, else 0.
CREATE TABLE IF NOT EXISTS zb_duty (
  namespace_id  VARCHAR(128) NOT NULL,
  stream_kind   VARCHAR(128) NOT NULL,
  stream_id     VARCHAR(128) NOT NULL,
  duty_key      VARCHAR(128) NOT NULL,
  duty_kind     VARCHAR(128) NOT NULL,
  owner_id      VARCHAR(128) NOT NULL,
  subject_id    VARCHAR(128) NOT NULL,
  board_due     BIGINT NOT NULL,
  board_due_provisional     SMALLINT NOT NULL,
  committed_due BIGINT,
  committed_due_provisional SMALLINT NOT NULL,
  statutory_due BIGINT,
  statutory_due_provisional SMALLINT NOT NULL,
  next_review_on     BIGINT,
  opened_on     BIGINT NOT NULL,
  closed_on     BIGINT,
  duty_standing SMALLINT NOT NULL,
  CONSTRAINT zb_duty_pk PRIMARY KEY (namespace_id, stream_kind, stream_id, duty_key),
  -- A sweep reads this index alone, so that it costs what is due and not what is stored.
  INDEX zb_duty_by_next_review (namespace_id, next_review_on, stream_kind, stream_id, duty_key),
  -- Boards walk these as far as their page reaches: all duties, those of an owner, those of a kind.
  INDEX zb_duty_by_due (namespace_id, duty_standing, board_due, stream_kind, stream_id, duty_key),
  INDEX zb_duty_by_owner (namespace_id, owner_id, duty_standing, board_due, stream_kind, stream_id, duty_key),
  INDEX zb_duty_by_kind (namespace_id, duty_kind, duty_standing, board_due, stream_kind, stream_id, duty_key)
) ENGINE = InnoDB DEFAULT CHARACTER SET ascii COLLATE ascii_bin;

-- The numbers by which streams are found; derived from the entries and rebuildable from them. The text
-- of one is its bytes in UTF-8, so that no collation takes two for one another: case, width, brackets
-- and blanks at the end differ.
CREATE TABLE IF NOT EXISTS zb_identifier (
  namespace_id     VARCHAR(128) NOT NULL,
  stream_kind      VARCHAR(128) NOT NULL,
  stream_id        VARCHAR(128) NOT NULL,
  entry_version    BIGINT NOT NULL,
  identifier_place INTEGER NOT NULL,
  identifier_kind  VARCHAR(128) NOT NULL,
  identifier_text  VARBINARY(600) NOT NULL,
  item_id          VARCHAR(128),
  attempt_number   INTEGER,
  CONSTRAINT zb_identifier_pk PRIMARY KEY (namespace_id, stream_kind, stream_id, entry_version, identifier_place),
  -- A search reads this index for one text, however many others are stored.
  INDEX zb_identifier_by_text (namespace_id, identifier_text, stream_kind, stream_id, entry_version, identifier_place)
) ENGINE = InnoDB DEFAULT CHARACTER SET ascii COLLATE ascii_bin;

-- The messages that it gives cause to. A message waits (0), was sent (1), expired (2) or is buried (3)
-- since the instant stands_since; while it waits, that is when it may be leased next.
CREATE TABLE IF NOT EXISTS zb_message (
  namespace_id  VARCHAR(128) NOT NULL,
  message_id    VARCHAR(128) NOT NULL,
  stream_kind   VARCHAR(128) NOT NULL,
  stream_id     VARCHAR(128) NOT NULL,
  channel_id    VARCHAR(128) NOT NULL,
  address_id    VARCHAR(128) NOT NULL,
  not_before    BIGINT NOT NULL,
  expires_at    BIGINT,
  message_body  LONGBLOB NOT NULL,
  message_state SMALLINT NOT NULL,
  stands_since  BIGINT NOT NULL,
  attempt_count INTEGER NOT NULL,
  lease_fence   BIGINT NOT NULL,
  last_reason   VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
  CONSTRAINT zb_message_pk PRIMARY KEY (namespace_id, message_id),
  -- A lease reads what is ready and no further.
  INDEX zb_message_by_state (namespace_id, message_state, stands_since, message_id),
  INDEX zb_message_by_id (namespace_id, message_state, message_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET ascii COLLATE ascii_bin;
