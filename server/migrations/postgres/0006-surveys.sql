-- JSON as SurveyJS writes it is kept as text (json, not jsonb): the order of keys is its author's.
CREATE TABLE surveys (
  id text PRIMARY KEY,
  name text NOT NULL,
  state text NOT NULL,
  template text,
  settings jsonb NOT NULL,
  draft json NOT NULL,
  -- Rises with every change, so that nobody's work is overwritten unseen.
  revision int NOT NULL,
  -- The version that is asked now.
  version int,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  published_at timestamptz,
  closed_at timestamptz
);

-- Only ever added to: what earlier answers meant does not change.
CREATE TABLE survey_versions (
  survey_id text NOT NULL REFERENCES surveys (id),
  version int NOT NULL,
  json json NOT NULL,
  -- What it asks and measures, as read when it was published.
  questions json NOT NULL,
  languages text[] NOT NULL,
  published_at timestamptz NOT NULL,
  account_id text,
  PRIMARY KEY (survey_id, version)
);

-- What respondents answered, the whole of it each time. What reaches the timeline follows from it: `revision` rises with
-- every change, and `appended_revision` says how much of it is in the timeline, so that a crash in between loses nothing.
CREATE TABLE survey_responses (
  response_id text PRIMARY KEY,
  survey_id text NOT NULL,
  version int NOT NULL,
  invitation_id text UNIQUE,
  -- Whose it is: fixed when it begins, so that what is appended again replaces itself.
  identifiers jsonb NOT NULL,
  source_id bigint NOT NULL,
  channel text NOT NULL,
  about jsonb NOT NULL,
  answers json NOT NULL,
  notes jsonb NOT NULL DEFAULT '[]',
  flags text[] NOT NULL DEFAULT '{}',
  trapped boolean NOT NULL DEFAULT false,
  language text,
  page_no int,
  started_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  finished_at timestamptz,
  duration_ms bigint,
  revision int NOT NULL,
  appended_revision int NOT NULL DEFAULT 0,
  -- Questions that the timeline has an answer to, so that one that is taken back is taken back there too.
  appended_questions jsonb NOT NULL DEFAULT '[]',
  FOREIGN KEY (survey_id, version) REFERENCES survey_versions (survey_id, version)
);
CREATE INDEX survey_responses_newest ON survey_responses (survey_id, started_at DESC, response_id DESC);
CREATE INDEX survey_responses_waiting ON survey_responses (updated_at) WHERE appended_revision < revision;
CREATE INDEX survey_responses_finished ON survey_responses (survey_id, version) WHERE finished_at IS NOT NULL;
