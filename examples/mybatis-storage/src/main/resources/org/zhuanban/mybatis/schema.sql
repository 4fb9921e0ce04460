CREATE TABLE t_stream (
  namespace   VARCHAR(128) NOT NULL,
  stream_kind VARCHAR(128) NOT NULL,
  stream_id   VARCHAR(128) NOT NULL,
  version     BIGINT NOT NULL,
  chain       VARBINARY(1024) NOT NULL,
  PRIMARY KEY (namespace, stream_kind, stream_id)
);

CREATE TABLE t_entry (
  namespace    VARCHAR(128) NOT NULL,
  stream_kind  VARCHAR(128) NOT NULL,
  stream_id    VARCHAR(128) NOT NULL,
  version      BIGINT NOT NULL,
  type         VARCHAR(128) NOT NULL,
  schema_no    INTEGER NOT NULL,
  effective_on DATE NOT NULL,
  recorded_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  actor        VARCHAR(128) NOT NULL,
  command_key  VARCHAR(128) NOT NULL,
  body         VARBINARY(1048576) NOT NULL,
  seal         VARBINARY(1048576) NOT NULL,
  chain        VARBINARY(1024) NOT NULL,
  PRIMARY KEY (namespace, stream_kind, stream_id, version)
);

CREATE TABLE t_receipt (
  namespace     VARCHAR(128) NOT NULL,
  stream_kind   VARCHAR(128) NOT NULL,
  stream_id     VARCHAR(128) NOT NULL,
  command_key   VARCHAR(128) NOT NULL,
  digest        VARBINARY(1024) NOT NULL,
  first_version BIGINT NOT NULL,
  last_version  BIGINT NOT NULL,
  PRIMARY KEY (namespace, stream_kind, stream_id, command_key)
);

-- The last two columns follow from the others; indexes need them.
CREATE TABLE t_duty (
  namespace     VARCHAR(128) NOT NULL,
  stream_kind   VARCHAR(128) NOT NULL,
  stream_id     VARCHAR(128) NOT NULL,
  duty_key      VARCHAR(128) NOT NULL,
  kind          VARCHAR(128) NOT NULL,
  owner         VARCHAR(128) NOT NULL,
  subject       VARCHAR(128) NOT NULL,
  binding_due   DATE,
  binding_provisional   BOOLEAN NOT NULL,
  committed_due DATE,
  committed_provisional BOOLEAN NOT NULL,
  statutory_due DATE,
  statutory_provisional BOOLEAN NOT NULL,
  next_review_on     DATE,
  opened_on     DATE NOT NULL,
  closed_on     DATE,
  open          BOOLEAN NOT NULL,
  due_day       BIGINT NOT NULL,
  PRIMARY KEY (namespace, stream_kind, stream_id, duty_key)
);

CREATE INDEX t_duty_by_look ON t_duty (namespace, next_review_on, stream_kind, stream_id, duty_key);
CREATE INDEX t_duty_by_owner ON t_duty (namespace, open, owner, due_day, stream_kind, stream_id, duty_key);
CREATE INDEX t_duty_by_day ON t_duty (namespace, open, due_day, stream_kind, stream_id, duty_key);

-- H2 compares texts character by character; elsewhere the text needs a binary collation without pads.
CREATE TABLE t_identifier (
  namespace   VARCHAR(128) NOT NULL,
  stream_kind VARCHAR(128) NOT NULL,
  stream_id   VARCHAR(128) NOT NULL,
  version     BIGINT NOT NULL,
  place       INTEGER NOT NULL,
  kind        VARCHAR(128) NOT NULL,
  text        VARCHAR(200) NOT NULL,
  item        VARCHAR(128),
  attempt     INTEGER,
  PRIMARY KEY (namespace, stream_kind, stream_id, version, place)
);

CREATE INDEX t_identifier_by_text
  ON t_identifier (namespace, text, stream_kind, stream_id, version, place);

CREATE TABLE t_message (
  namespace   VARCHAR(128) NOT NULL,
  message_id  VARCHAR(128) NOT NULL,
  stream_kind VARCHAR(128) NOT NULL,
  stream_id   VARCHAR(128) NOT NULL,
  channel     VARCHAR(128) NOT NULL,
  address     VARCHAR(128) NOT NULL,
  not_before  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  expires     TIMESTAMP(6) WITH TIME ZONE,
  body        VARBINARY(1048576) NOT NULL,
  state       VARCHAR(16) NOT NULL,
  attempts    INTEGER NOT NULL,
  moment      TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  why         VARCHAR(500),
  fence       BIGINT NOT NULL,
  PRIMARY KEY (namespace, message_id)
);

CREATE INDEX t_message_by_moment ON t_message (namespace, state, moment, message_id);
