-- What people said about being written to, entry by entry, never changed. It belongs to the identifier that said it, so
-- that an undone merge leaves no trace. `entry_key` keeps the same event from counting twice.
CREATE TABLE consent_entries (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  entry_key text NOT NULL UNIQUE,
  identity_id bigint NOT NULL,
  purpose text NOT NULL,
  state text NOT NULL,
  at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  origin text NOT NULL,
  text_version text,
  campaign_id text,
  noted_by text,
  -- Of an entry that takes an earlier one back, as if it had never been.
  undoes bigint UNIQUE,
  -- Whether the timeline has it too.
  told boolean NOT NULL
);
CREATE INDEX consent_entries_identity ON consent_entries (identity_id, at);
CREATE INDEX consent_entries_untold ON consent_entries (id) WHERE NOT told;

-- One row: who may be written to, how often and when.
CREATE TABLE contact_policy (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  policy jsonb NOT NULL,
  changed_at timestamptz NOT NULL
);

-- Each thing that somebody was to be asked or told, with what became of it. `counted_at`: it takes a place in the budget.
CREATE TABLE contact_asks (
  ask_id text PRIMARY KEY,
  identity_id bigint NOT NULL,
  purpose text NOT NULL,
  channel text NOT NULL,
  subject_kind text NOT NULL,
  subject_id text NOT NULL,
  priority int NOT NULL,
  state text NOT NULL,
  held_until timestamptz,
  expires_at timestamptz,
  decided_at timestamptz NOT NULL,
  counted_at timestamptz,
  why text
);
CREATE INDEX contact_asks_counted ON contact_asks (identity_id, counted_at) WHERE counted_at IS NOT NULL;
CREATE INDEX contact_asks_held ON contact_asks (identity_id) WHERE state = 'held';

-- Every decision with its reason. The same decision made again about the same ask counts up.
CREATE TABLE contact_decisions (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  ask_id text NOT NULL,
  identity_id bigint NOT NULL,
  purpose text NOT NULL,
  channel text NOT NULL,
  subject_kind text NOT NULL,
  subject_id text NOT NULL,
  outcome text NOT NULL,
  reason text,
  detail jsonb NOT NULL,
  held_until timestamptz,
  at timestamptz NOT NULL,
  last_at timestamptz NOT NULL,
  times int NOT NULL DEFAULT 1
);
CREATE INDEX contact_decisions_identity ON contact_decisions (identity_id, id);
CREATE INDEX contact_decisions_subject ON contact_decisions (subject_kind, subject_id, id);
CREATE INDEX contact_decisions_ask ON contact_decisions (ask_id, id);

-- Addresses that mail comes back from.
CREATE TABLE blocked_addresses (
  identity_id bigint NOT NULL,
  channel text NOT NULL,
  why text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (identity_id, channel)
);

-- Who is asked which survey by itself, and when.
CREATE TABLE ask_rules (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  survey_id text NOT NULL,
  state text NOT NULL,
  rule jsonb NOT NULL,
  -- Nothing that happened before is asked about.
  active_since timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  deleted_at timestamptz
);
CREATE INDEX ask_rules_survey ON ask_rules (survey_id);

-- Each asking of one person. `cause` is what it was for, once for each rule: an order, a person's turn, a key of the API.
-- `claimed_until`: a process is at it; one that stopped meanwhile is followed by another.
CREATE TABLE invitations (
  id text PRIMARY KEY,
  survey_id text NOT NULL,
  rule_id bigint REFERENCES ask_rules (id),
  cause text NOT NULL,
  identity_id bigint NOT NULL,
  channel text NOT NULL,
  priority int NOT NULL,
  about jsonb NOT NULL,
  state text NOT NULL,
  reason text,
  created_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  claimed_until timestamptz,
  attempts int NOT NULL DEFAULT 0,
  sent_at timestamptz,
  answered_at timestamptz,
  remind_at timestamptz,
  -- Whether the timeline has it.
  told boolean NOT NULL DEFAULT false,
  UNIQUE NULLS NOT DISTINCT (survey_id, rule_id, cause)
);
CREATE INDEX invitations_due ON invitations (due_at) WHERE state IN ('scheduled', 'held', 'sending');
CREATE INDEX invitations_remind ON invitations (remind_at) WHERE remind_at IS NOT NULL;
CREATE INDEX invitations_untold ON invitations (id) WHERE NOT told AND sent_at IS NOT NULL;
CREATE INDEX invitations_newest ON invitations (survey_id, created_at DESC, id);
CREATE INDEX invitations_person ON invitations (identity_id, rule_id, created_at);

CREATE TABLE invitation_history (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  invitation_id text NOT NULL REFERENCES invitations (id),
  at timestamptz NOT NULL,
  state text NOT NULL,
  reason text,
  detail text NOT NULL DEFAULT ''
);
CREATE INDEX invitation_history_invitation ON invitation_history (invitation_id, id);

-- One row: whom mails come from.
CREATE TABLE mail_settings (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  settings jsonb NOT NULL
);
