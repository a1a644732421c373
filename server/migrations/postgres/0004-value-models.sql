-- The models of buying and leaving that were fitted, and what each was chosen for.
CREATE TABLE value_models (
  version bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  fitted_at timestamptz NOT NULL,
  as_of date NOT NULL,
  -- Fits of buying and of spending, as stats/ gives them, and what else predictions need.
  model jsonb NOT NULL,
  -- The model card: data, candidates, calibration.
  card jsonb NOT NULL
);

-- One row: what the scores hold, up to where events have been seen, and what is being done.
CREATE TABLE value_scoring (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  model_version bigint,
  as_of date,
  scored_at timestamptz,
  customers bigint,
  -- Events received and identifiers moved until here have been counted.
  received_until timestamptz,
  moves_until bigint NOT NULL DEFAULT 0,
  state text NOT NULL DEFAULT 'idle',
  step text,
  progress double precision NOT NULL DEFAULT 0,
  started_at timestamptz,
  finished_at timestamptz,
  error text
);
INSERT INTO value_scoring DEFAULT VALUES;
