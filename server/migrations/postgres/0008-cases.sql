-- How cases are handled: one row, JSON that the contract checks. Its being there also says that the first rules and
-- templates have been written.
CREATE TABLE case_settings (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  settings jsonb NOT NULL,
  webhook_secret text NOT NULL
);

-- What opens a case by itself.
CREATE TABLE case_rules (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL,
  enabled boolean NOT NULL,
  priority text NOT NULL,
  condition jsonb NOT NULL
);

-- Wording for answers.
CREATE TABLE case_templates (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL,
  language text NOT NULL,
  subject text NOT NULL,
  body text NOT NULL
);

-- A matter that somebody has to see to. It belongs to an identifier, never to a customer, so that it follows when
-- identifiers move and stays right when a merge is undone.
CREATE TABLE cases (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  opened_at timestamptz NOT NULL,
  identity_id bigint,
  reason text NOT NULL,
  rule_name text,
  order_id text NOT NULL DEFAULT '',
  response_id text NOT NULL DEFAULT '',
  conversation_id text NOT NULL DEFAULT '',
  priority text NOT NULL,
  tier text,
  worth numeric,
  owner_id text,
  state text NOT NULL,
  due_at timestamptz NOT NULL,
  first_answered_at timestamptz,
  closed_at timestamptz,
  outcome text,
  helped boolean,
  help_asked boolean NOT NULL DEFAULT false,
  reopened int NOT NULL DEFAULT 0,
  -- Counts up whenever it is due anew; each round escalates once for each level.
  round int NOT NULL DEFAULT 0,
  escalated int NOT NULL DEFAULT 0,
  -- Whether everything else that was said in the same answering has been looked for, after a while.
  gathered boolean NOT NULL DEFAULT false
);
CREATE INDEX cases_due ON cases (due_at, id) WHERE state != 'closed';
CREATE INDEX cases_identity ON cases (identity_id);
CREATE INDEX cases_response ON cases (response_id) WHERE response_id != '';
CREATE INDEX cases_conversation ON cases (conversation_id, id) WHERE conversation_id != '';
CREATE INDEX cases_order ON cases (order_id, id) WHERE order_id != '';
CREATE INDEX cases_not_gathered ON cases (opened_at) WHERE NOT gathered;

-- What was said. An event belongs to one case, whatever happens: this is what makes each complaint count exactly once.
CREATE TABLE case_statements (
  event_id text PRIMARY KEY,
  case_id bigint NOT NULL REFERENCES cases (id),
  event text NOT NULL,
  time timestamptz NOT NULL,
  channel text NOT NULL,
  metric text NOT NULL DEFAULT '',
  score double precision,
  text text NOT NULL DEFAULT '',
  language text NOT NULL DEFAULT '',
  flags jsonb NOT NULL DEFAULT '[]'
);
CREATE INDEX case_statements_case ON case_statements (case_id, time);

-- What was done, and by whom: the audit of a case, its notes among it.
CREATE TABLE case_history (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id bigint NOT NULL REFERENCES cases (id),
  at timestamptz NOT NULL,
  account_id text,
  by_name text NOT NULL,
  action text NOT NULL,
  text text NOT NULL DEFAULT '',
  detail jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX case_history_case ON case_history (case_id, id);

-- Events about cases on their way to the timeline: written with the change, taken out when they are stored.
CREATE TABLE case_outbox (
  event_id text PRIMARY KEY,
  event text NOT NULL,
  time timestamptz NOT NULL,
  identity_id bigint,
  properties jsonb NOT NULL
);

-- Mails and webhook calls, each with what became of it. The key lets each thing be told once.
CREATE TABLE case_deliveries (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  key text NOT NULL UNIQUE,
  case_id bigint REFERENCES cases (id),
  kind text NOT NULL,
  channel text NOT NULL,
  target text NOT NULL,
  payload jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  state text NOT NULL,
  attempts int NOT NULL DEFAULT 0,
  next_attempt_at timestamptz NOT NULL,
  finished_at timestamptz,
  outcome text NOT NULL DEFAULT ''
);
CREATE INDEX case_deliveries_waiting ON case_deliveries (next_attempt_at) WHERE state = 'waiting';
CREATE INDEX case_deliveries_case ON case_deliveries (case_id, id);
