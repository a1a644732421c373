-- Accounts and sessions, in the shape that better-auth reads.
CREATE TABLE accounts_user (
  id text PRIMARY KEY,
  name text NOT NULL,
  email text NOT NULL UNIQUE,
  "emailVerified" boolean NOT NULL DEFAULT false,
  image text,
  "createdAt" timestamptz NOT NULL DEFAULT now(),
  "updatedAt" timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE accounts_session (
  id text PRIMARY KEY,
  "userId" text NOT NULL REFERENCES accounts_user (id) ON DELETE CASCADE,
  token text NOT NULL UNIQUE,
  "expiresAt" timestamptz NOT NULL,
  "ipAddress" text,
  "userAgent" text,
  "createdAt" timestamptz NOT NULL DEFAULT now(),
  "updatedAt" timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE accounts_credential (
  id text PRIMARY KEY,
  "userId" text NOT NULL REFERENCES accounts_user (id) ON DELETE CASCADE,
  "accountId" text NOT NULL,
  "providerId" text NOT NULL,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz NOT NULL DEFAULT now(),
  "updatedAt" timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE accounts_verification (
  id text PRIMARY KEY,
  identifier text NOT NULL,
  value text NOT NULL,
  "expiresAt" timestamptz NOT NULL,
  "createdAt" timestamptz NOT NULL DEFAULT now(),
  "updatedAt" timestamptz NOT NULL DEFAULT now()
);

-- One row: the business that this install serves.
CREATE TABLE business (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  name text NOT NULL,
  time_zone text NOT NULL,
  currency text NOT NULL,
  country text NOT NULL
);

CREATE TABLE sources (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL,
  kind text NOT NULL,
  write_key text NOT NULL UNIQUE,
  enabled boolean NOT NULL DEFAULT true,
  created_at timestamptz NOT NULL
);

-- Every identifier ever seen. A customer is the set of identifiers that links join, named by the smallest id in it,
-- so that who is who follows from the links alone and an undone merge leaves no trace.
CREATE TABLE identities (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind text NOT NULL,
  namespace text NOT NULL DEFAULT '',
  value text COLLATE "C" NOT NULL,
  customer_id bigint NOT NULL,
  first_seen_at timestamptz NOT NULL,
  UNIQUE (value, kind, namespace)
);
CREATE INDEX identities_customer ON identities (customer_id);

-- Evidence that two identifiers are one person. `state`: joined, contested (a limit stands against it and a person
-- has to decide), undone (a person said no; new evidence of the same kind does not bring it back).
CREATE TABLE identity_links (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  from_identity_id bigint NOT NULL,
  to_identity_id bigint NOT NULL,
  evidence text NOT NULL,
  event_id text,
  source_id bigint,
  account_id text,
  first_at timestamptz NOT NULL,
  state text NOT NULL,
  reason text,
  decided_by text,
  decided_at timestamptz,
  UNIQUE (from_identity_id, to_identity_id, evidence)
);
CREATE INDEX identity_links_to ON identity_links (to_identity_id);
CREATE INDEX identity_links_contested ON identity_links (id) WHERE state = 'contested';

-- Identifiers whose customer changed after their events may have arrived, in order: other processes follow it, and
-- ClickHouse holds a copy that every figure looks through.
CREATE TABLE identity_moves (
  version bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  identity_id bigint NOT NULL,
  from_customer_id bigint NOT NULL,
  to_customer_id bigint NOT NULL,
  moved_at timestamptz NOT NULL
);
CREATE INDEX identity_moves_to ON identity_moves (to_customer_id);

CREATE TABLE audit_log (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL,
  account_id text,
  action text NOT NULL,
  subject text NOT NULL,
  detail jsonb NOT NULL DEFAULT '{}'
);
