-- What the migrations make, written by `npm run generate`, so that a migration shows its effect in review.

CREATE TABLE accounts_credential (
  id text NOT NULL,
  "userId" text NOT NULL,
  "accountId" text NOT NULL,
  "providerId" text NOT NULL,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamp with time zone,
  "refreshTokenExpiresAt" timestamp with time zone,
  scope text,
  password text,
  "createdAt" timestamp with time zone NOT NULL DEFAULT now(),
  "updatedAt" timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT accounts_credential_pkey PRIMARY KEY (id),
  CONSTRAINT "accounts_credential_userId_fkey" FOREIGN KEY ("userId") REFERENCES accounts_user(id) ON DELETE CASCADE
);

CREATE TABLE accounts_session (
  id text NOT NULL,
  "userId" text NOT NULL,
  token text NOT NULL,
  "expiresAt" timestamp with time zone NOT NULL,
  "ipAddress" text,
  "userAgent" text,
  "createdAt" timestamp with time zone NOT NULL DEFAULT now(),
  "updatedAt" timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT accounts_session_pkey PRIMARY KEY (id),
  CONSTRAINT accounts_session_token_key UNIQUE (token),
  CONSTRAINT "accounts_session_userId_fkey" FOREIGN KEY ("userId") REFERENCES accounts_user(id) ON DELETE CASCADE
);

CREATE TABLE accounts_user (
  id text NOT NULL,
  name text NOT NULL,
  email text NOT NULL,
  "emailVerified" boolean NOT NULL DEFAULT false,
  image text,
  "createdAt" timestamp with time zone NOT NULL DEFAULT now(),
  "updatedAt" timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT accounts_user_pkey PRIMARY KEY (id),
  CONSTRAINT accounts_user_email_key UNIQUE (email)
);

CREATE TABLE accounts_verification (
  id text NOT NULL,
  identifier text NOT NULL,
  value text NOT NULL,
  "expiresAt" timestamp with time zone NOT NULL,
  "createdAt" timestamp with time zone NOT NULL DEFAULT now(),
  "updatedAt" timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT accounts_verification_pkey PRIMARY KEY (id)
);

CREATE TABLE ask_rules (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  survey_id text NOT NULL,
  state text NOT NULL,
  rule jsonb NOT NULL,
  active_since timestamp with time zone NOT NULL,
  created_at timestamp with time zone NOT NULL,
  deleted_at timestamp with time zone,
  CONSTRAINT ask_rules_pkey PRIMARY KEY (id)
);
CREATE INDEX ask_rules_survey ON public.ask_rules USING btree (survey_id);

CREATE TABLE audit_log (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  at timestamp with time zone NOT NULL,
  account_id text,
  action text NOT NULL,
  subject text NOT NULL,
  detail jsonb NOT NULL DEFAULT '{}'::jsonb,
  CONSTRAINT audit_log_pkey PRIMARY KEY (id)
);

CREATE TABLE blocked_addresses (
  identity_id bigint NOT NULL,
  channel text NOT NULL,
  why text NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT blocked_addresses_pkey PRIMARY KEY (identity_id, channel)
);

CREATE TABLE business (
  only_one boolean NOT NULL DEFAULT true,
  name text NOT NULL,
  time_zone text NOT NULL,
  currency text NOT NULL,
  country text NOT NULL,
  CONSTRAINT business_pkey PRIMARY KEY (only_one),
  CONSTRAINT business_only_one_check CHECK (only_one)
);

CREATE TABLE case_deliveries (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  key text NOT NULL,
  case_id bigint,
  kind text NOT NULL,
  channel text NOT NULL,
  target text NOT NULL,
  payload jsonb NOT NULL,
  created_at timestamp with time zone NOT NULL,
  state text NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  next_attempt_at timestamp with time zone NOT NULL,
  finished_at timestamp with time zone,
  outcome text NOT NULL DEFAULT ''::text,
  CONSTRAINT case_deliveries_pkey PRIMARY KEY (id),
  CONSTRAINT case_deliveries_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id),
  CONSTRAINT case_deliveries_key_key UNIQUE (key)
);
CREATE INDEX case_deliveries_case ON public.case_deliveries USING btree (case_id, id);
CREATE INDEX case_deliveries_waiting ON public.case_deliveries USING btree (next_attempt_at) WHERE (state = 'waiting'::text);

CREATE TABLE case_history (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  case_id bigint NOT NULL,
  at timestamp with time zone NOT NULL,
  account_id text,
  by_name text NOT NULL,
  action text NOT NULL,
  text text NOT NULL DEFAULT ''::text,
  detail jsonb NOT NULL DEFAULT '{}'::jsonb,
  CONSTRAINT case_history_pkey PRIMARY KEY (id),
  CONSTRAINT case_history_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id)
);
CREATE INDEX case_history_case ON public.case_history USING btree (case_id, id);

CREATE TABLE case_outbox (
  event_id text NOT NULL,
  event text NOT NULL,
  "time" timestamp with time zone NOT NULL,
  identity_id bigint,
  properties jsonb NOT NULL,
  CONSTRAINT case_outbox_pkey PRIMARY KEY (event_id)
);

CREATE TABLE case_rules (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  name text NOT NULL,
  enabled boolean NOT NULL,
  priority text NOT NULL,
  condition jsonb NOT NULL,
  CONSTRAINT case_rules_pkey PRIMARY KEY (id)
);

CREATE TABLE case_settings (
  only_one boolean NOT NULL DEFAULT true,
  settings jsonb NOT NULL,
  webhook_secret text NOT NULL,
  CONSTRAINT case_settings_pkey PRIMARY KEY (only_one),
  CONSTRAINT case_settings_only_one_check CHECK (only_one)
);

CREATE TABLE case_statements (
  event_id text NOT NULL,
  case_id bigint NOT NULL,
  event text NOT NULL,
  "time" timestamp with time zone NOT NULL,
  channel text NOT NULL,
  metric text NOT NULL DEFAULT ''::text,
  score double precision,
  text text NOT NULL DEFAULT ''::text,
  language text NOT NULL DEFAULT ''::text,
  flags jsonb NOT NULL DEFAULT '[]'::jsonb,
  CONSTRAINT case_statements_pkey PRIMARY KEY (event_id),
  CONSTRAINT case_statements_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id)
);
CREATE INDEX case_statements_case ON public.case_statements USING btree (case_id, "time");

CREATE TABLE case_templates (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  name text NOT NULL,
  language text NOT NULL,
  subject text NOT NULL,
  body text NOT NULL,
  CONSTRAINT case_templates_pkey PRIMARY KEY (id)
);

CREATE TABLE cases (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  opened_at timestamp with time zone NOT NULL,
  identity_id bigint,
  reason text NOT NULL,
  rule_name text,
  order_id text NOT NULL DEFAULT ''::text,
  response_id text NOT NULL DEFAULT ''::text,
  conversation_id text NOT NULL DEFAULT ''::text,
  priority text NOT NULL,
  tier text,
  worth numeric,
  owner_id text,
  state text NOT NULL,
  due_at timestamp with time zone NOT NULL,
  first_answered_at timestamp with time zone,
  closed_at timestamp with time zone,
  outcome text,
  helped boolean,
  help_asked boolean NOT NULL DEFAULT false,
  reopened integer NOT NULL DEFAULT 0,
  round integer NOT NULL DEFAULT 0,
  escalated integer NOT NULL DEFAULT 0,
  gathered boolean NOT NULL DEFAULT false,
  CONSTRAINT cases_pkey PRIMARY KEY (id)
);
CREATE INDEX cases_conversation ON public.cases USING btree (conversation_id, id) WHERE (conversation_id <> ''::text);
CREATE INDEX cases_due ON public.cases USING btree (due_at, id) WHERE (state <> 'closed'::text);
CREATE INDEX cases_identity ON public.cases USING btree (identity_id);
CREATE INDEX cases_not_gathered ON public.cases USING btree (opened_at) WHERE (NOT gathered);
CREATE INDEX cases_order ON public.cases USING btree (order_id, id) WHERE (order_id <> ''::text);
CREATE INDEX cases_response ON public.cases USING btree (response_id) WHERE (response_id <> ''::text);

CREATE TABLE consent_entries (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  entry_key text NOT NULL,
  identity_id bigint NOT NULL,
  purpose text NOT NULL,
  state text NOT NULL,
  at timestamp with time zone NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  origin text NOT NULL,
  text_version text,
  campaign_id text,
  noted_by text,
  undoes bigint,
  told boolean NOT NULL,
  CONSTRAINT consent_entries_pkey PRIMARY KEY (id),
  CONSTRAINT consent_entries_entry_key_key UNIQUE (entry_key),
  CONSTRAINT consent_entries_undoes_key UNIQUE (undoes)
);
CREATE INDEX consent_entries_identity ON public.consent_entries USING btree (identity_id, at);
CREATE INDEX consent_entries_untold ON public.consent_entries USING btree (id) WHERE (NOT told);

CREATE TABLE contact_asks (
  ask_id text NOT NULL,
  identity_id bigint NOT NULL,
  purpose text NOT NULL,
  channel text NOT NULL,
  subject_kind text NOT NULL,
  subject_id text NOT NULL,
  priority integer NOT NULL,
  state text NOT NULL,
  held_until timestamp with time zone,
  expires_at timestamp with time zone,
  decided_at timestamp with time zone NOT NULL,
  counted_at timestamp with time zone,
  why text,
  CONSTRAINT contact_asks_pkey PRIMARY KEY (ask_id)
);
CREATE INDEX contact_asks_counted ON public.contact_asks USING btree (identity_id, counted_at) WHERE (counted_at IS NOT NULL);
CREATE INDEX contact_asks_held ON public.contact_asks USING btree (identity_id) WHERE (state = 'held'::text);

CREATE TABLE contact_decisions (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  ask_id text NOT NULL,
  identity_id bigint NOT NULL,
  purpose text NOT NULL,
  channel text NOT NULL,
  subject_kind text NOT NULL,
  subject_id text NOT NULL,
  outcome text NOT NULL,
  reason text,
  detail jsonb NOT NULL,
  held_until timestamp with time zone,
  at timestamp with time zone NOT NULL,
  last_at timestamp with time zone NOT NULL,
  times integer NOT NULL DEFAULT 1,
  CONSTRAINT contact_decisions_pkey PRIMARY KEY (id)
);
CREATE INDEX contact_decisions_ask ON public.contact_decisions USING btree (ask_id, id);
CREATE INDEX contact_decisions_identity ON public.contact_decisions USING btree (identity_id, id);
CREATE INDEX contact_decisions_subject ON public.contact_decisions USING btree (subject_kind, subject_id, id);

CREATE TABLE contact_policy (
  only_one boolean NOT NULL DEFAULT true,
  policy jsonb NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  CONSTRAINT contact_policy_pkey PRIMARY KEY (only_one),
  CONSTRAINT contact_policy_only_one_check CHECK (only_one)
);

CREATE TABLE exchange_rates (
  base text NOT NULL,
  currency text NOT NULL,
  day date NOT NULL,
  rate numeric(18,9) NOT NULL,
  CONSTRAINT exchange_rates_pkey PRIMARY KEY (base, currency, day),
  CONSTRAINT exchange_rates_rate_check CHECK ((rate > (0)::numeric))
);

CREATE TABLE feed_failures (
  follower text NOT NULL,
  event_id text NOT NULL,
  event jsonb NOT NULL,
  error text NOT NULL,
  attempts integer NOT NULL,
  next_attempt_at timestamp with time zone NOT NULL,
  CONSTRAINT feed_failures_pkey PRIMARY KEY (follower, event_id)
);

CREATE TABLE feed_position (
  only_one boolean NOT NULL DEFAULT true,
  inserted_at timestamp with time zone NOT NULL,
  leased_by text,
  leased_until timestamp with time zone,
  CONSTRAINT feed_position_pkey PRIMARY KEY (only_one),
  CONSTRAINT feed_position_only_one_check CHECK (only_one)
);

CREATE TABLE identities (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  kind text NOT NULL,
  namespace text NOT NULL DEFAULT ''::text,
  value text COLLATE "C" NOT NULL,
  customer_id bigint NOT NULL,
  first_seen_at timestamp with time zone NOT NULL,
  CONSTRAINT identities_pkey PRIMARY KEY (id),
  CONSTRAINT identities_value_kind_namespace_key UNIQUE (value, kind, namespace)
);
CREATE INDEX identities_customer ON public.identities USING btree (customer_id);

CREATE TABLE identity_links (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  from_identity_id bigint NOT NULL,
  to_identity_id bigint NOT NULL,
  evidence text NOT NULL,
  event_id text,
  source_id bigint,
  account_id text,
  first_at timestamp with time zone NOT NULL,
  state text NOT NULL,
  reason text,
  decided_by text,
  decided_at timestamp with time zone,
  CONSTRAINT identity_links_pkey PRIMARY KEY (id),
  CONSTRAINT identity_links_from_identity_id_to_identity_id_evidence_key UNIQUE (from_identity_id, to_identity_id, evidence)
);
CREATE INDEX identity_links_contested ON public.identity_links USING btree (id) WHERE (state = 'contested'::text);
CREATE INDEX identity_links_to ON public.identity_links USING btree (to_identity_id);

CREATE TABLE identity_moves (
  version bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  identity_id bigint NOT NULL,
  from_customer_id bigint NOT NULL,
  to_customer_id bigint NOT NULL,
  moved_at timestamp with time zone NOT NULL,
  CONSTRAINT identity_moves_pkey PRIMARY KEY (version)
);
CREATE INDEX identity_moves_to ON public.identity_moves USING btree (to_customer_id);

CREATE TABLE import_files (
  id text NOT NULL,
  import_id bigint,
  "position" integer NOT NULL DEFAULT 0,
  name text NOT NULL,
  bytes bigint NOT NULL,
  uploaded_at timestamp with time zone NOT NULL,
  format jsonb,
  mapping jsonb,
  rejected_rows bigint NOT NULL DEFAULT 0,
  CONSTRAINT import_files_pkey PRIMARY KEY (id),
  CONSTRAINT import_files_import_id_fkey FOREIGN KEY (import_id) REFERENCES imports(id)
);
CREATE INDEX import_files_import ON public.import_files USING btree (import_id);

CREATE TABLE import_mappings (
  fingerprint text NOT NULL,
  mapping jsonb NOT NULL,
  used_at timestamp with time zone NOT NULL,
  CONSTRAINT import_mappings_pkey PRIMARY KEY (fingerprint)
);

CREATE TABLE imports (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  state text NOT NULL,
  phase text NOT NULL,
  progress real NOT NULL DEFAULT 0,
  bytes_read bigint NOT NULL DEFAULT 0,
  rows_read bigint NOT NULL DEFAULT 0,
  rows_rejected bigint NOT NULL DEFAULT 0,
  figures jsonb,
  error text,
  cancel_requested boolean NOT NULL DEFAULT false,
  heartbeat_at timestamp with time zone,
  account_id text,
  created_at timestamp with time zone NOT NULL,
  started_at timestamp with time zone,
  finished_at timestamp with time zone,
  CONSTRAINT imports_pkey PRIMARY KEY (id)
);

CREATE TABLE invitation_history (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  invitation_id text NOT NULL,
  at timestamp with time zone NOT NULL,
  state text NOT NULL,
  reason text,
  detail text NOT NULL DEFAULT ''::text,
  CONSTRAINT invitation_history_pkey PRIMARY KEY (id),
  CONSTRAINT invitation_history_invitation_id_fkey FOREIGN KEY (invitation_id) REFERENCES invitations(id)
);
CREATE INDEX invitation_history_invitation ON public.invitation_history USING btree (invitation_id, id);

CREATE TABLE invitations (
  id text NOT NULL,
  survey_id text NOT NULL,
  rule_id bigint,
  cause text NOT NULL,
  identity_id bigint NOT NULL,
  channel text NOT NULL,
  priority integer NOT NULL,
  about jsonb NOT NULL,
  state text NOT NULL,
  reason text,
  created_at timestamp with time zone NOT NULL,
  due_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  claimed_until timestamp with time zone,
  attempts integer NOT NULL DEFAULT 0,
  sent_at timestamp with time zone,
  answered_at timestamp with time zone,
  remind_at timestamp with time zone,
  told boolean NOT NULL DEFAULT false,
  CONSTRAINT invitations_pkey PRIMARY KEY (id),
  CONSTRAINT invitations_rule_id_fkey FOREIGN KEY (rule_id) REFERENCES ask_rules(id),
  CONSTRAINT invitations_survey_id_rule_id_cause_key UNIQUE NULLS NOT DISTINCT (survey_id, rule_id, cause)
);
CREATE INDEX invitations_due ON public.invitations USING btree (due_at) WHERE (state = ANY (ARRAY['scheduled'::text, 'held'::text, 'sending'::text]));
CREATE INDEX invitations_newest ON public.invitations USING btree (survey_id, created_at DESC, id);
CREATE INDEX invitations_person ON public.invitations USING btree (identity_id, rule_id, created_at);
CREATE INDEX invitations_remind ON public.invitations USING btree (remind_at) WHERE (remind_at IS NOT NULL);
CREATE INDEX invitations_untold ON public.invitations USING btree (id) WHERE ((NOT told) AND (sent_at IS NOT NULL));

CREATE TABLE mail_settings (
  only_one boolean NOT NULL DEFAULT true,
  settings jsonb NOT NULL,
  CONSTRAINT mail_settings_pkey PRIMARY KEY (only_one),
  CONSTRAINT mail_settings_only_one_check CHECK (only_one)
);

CREATE TABLE migrations (
  number integer NOT NULL,
  name text NOT NULL,
  applied_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT migrations_pkey PRIMARY KEY (number)
);

CREATE TABLE sources (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  name text NOT NULL,
  kind text NOT NULL,
  write_key text NOT NULL,
  enabled boolean NOT NULL DEFAULT true,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT sources_pkey PRIMARY KEY (id),
  CONSTRAINT sources_write_key_key UNIQUE (write_key)
);

CREATE TABLE survey_responses (
  response_id text NOT NULL,
  survey_id text NOT NULL,
  version integer NOT NULL,
  invitation_id text,
  identifiers jsonb NOT NULL,
  source_id bigint NOT NULL,
  channel text NOT NULL,
  about jsonb NOT NULL,
  answers json NOT NULL,
  notes jsonb NOT NULL DEFAULT '[]'::jsonb,
  flags text[] NOT NULL DEFAULT '{}'::text[],
  trapped boolean NOT NULL DEFAULT false,
  language text,
  page_no integer,
  started_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  finished_at timestamp with time zone,
  duration_ms bigint,
  revision integer NOT NULL,
  appended_revision integer NOT NULL DEFAULT 0,
  appended_questions jsonb NOT NULL DEFAULT '[]'::jsonb,
  CONSTRAINT survey_responses_pkey PRIMARY KEY (response_id),
  CONSTRAINT survey_responses_invitation_id_key UNIQUE (invitation_id),
  CONSTRAINT survey_responses_survey_id_version_fkey FOREIGN KEY (survey_id, version) REFERENCES survey_versions(survey_id, version)
);
CREATE INDEX survey_responses_finished ON public.survey_responses USING btree (survey_id, version) WHERE (finished_at IS NOT NULL);
CREATE INDEX survey_responses_newest ON public.survey_responses USING btree (survey_id, started_at DESC, response_id DESC);
CREATE INDEX survey_responses_waiting ON public.survey_responses USING btree (updated_at) WHERE (appended_revision < revision);

CREATE TABLE survey_versions (
  survey_id text NOT NULL,
  version integer NOT NULL,
  "json" json NOT NULL,
  questions json NOT NULL,
  languages text[] NOT NULL,
  published_at timestamp with time zone NOT NULL,
  account_id text,
  CONSTRAINT survey_versions_pkey PRIMARY KEY (survey_id, version),
  CONSTRAINT survey_versions_survey_id_fkey FOREIGN KEY (survey_id) REFERENCES surveys(id)
);

CREATE TABLE surveys (
  id text NOT NULL,
  name text NOT NULL,
  state text NOT NULL,
  template text,
  settings jsonb NOT NULL,
  draft json NOT NULL,
  revision integer NOT NULL,
  version integer,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  published_at timestamp with time zone,
  closed_at timestamp with time zone,
  CONSTRAINT surveys_pkey PRIMARY KEY (id)
);

CREATE TABLE value_models (
  version bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  fitted_at timestamp with time zone NOT NULL,
  as_of date NOT NULL,
  model jsonb NOT NULL,
  card jsonb NOT NULL,
  CONSTRAINT value_models_pkey PRIMARY KEY (version)
);

CREATE TABLE value_scoring (
  only_one boolean NOT NULL DEFAULT true,
  model_version bigint,
  as_of date,
  scored_at timestamp with time zone,
  customers bigint,
  received_until timestamp with time zone,
  moves_until bigint NOT NULL DEFAULT 0,
  state text NOT NULL DEFAULT 'idle'::text,
  step text,
  progress double precision NOT NULL DEFAULT 0,
  started_at timestamp with time zone,
  finished_at timestamp with time zone,
  error text,
  CONSTRAINT value_scoring_pkey PRIMARY KEY (only_one),
  CONSTRAINT value_scoring_only_one_check CHECK (only_one)
);
