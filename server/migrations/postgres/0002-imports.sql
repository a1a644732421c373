CREATE TABLE imports (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  state text NOT NULL,
  phase text NOT NULL,
  progress real NOT NULL DEFAULT 0,
  bytes_read bigint NOT NULL DEFAULT 0,
  rows_read bigint NOT NULL DEFAULT 0,
  rows_rejected bigint NOT NULL DEFAULT 0,
  figures jsonb,
  error text,
  cancel_requested boolean NOT NULL DEFAULT false,
  -- Renewed while it runs; one that is old was left by a process that is gone.
  heartbeat_at timestamptz,
  account_id text,
  created_at timestamptz NOT NULL,
  started_at timestamptz,
  finished_at timestamptz
);

-- Uploaded files. Those of an import that is done are gone from the disk; their rows stay.
CREATE TABLE import_files (
  id text PRIMARY KEY,
  import_id bigint REFERENCES imports (id),
  position int NOT NULL DEFAULT 0,
  name text NOT NULL,
  bytes bigint NOT NULL,
  uploaded_at timestamptz NOT NULL,
  format jsonb,
  mapping jsonb,
  rejected_rows bigint NOT NULL DEFAULT 0
);
CREATE INDEX import_files_import ON import_files (import_id);

-- What columns mean, by the header of the file.
CREATE TABLE import_mappings (
  fingerprint text PRIMARY KEY,
  mapping jsonb NOT NULL,
  used_at timestamptz NOT NULL
);
