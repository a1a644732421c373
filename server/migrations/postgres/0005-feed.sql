-- How far the feed of new events has been followed. One process at a time follows; a lease that ran out is taken over.
CREATE TABLE feed_position (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  inserted_at timestamptz NOT NULL,
  leased_by text,
  leased_until timestamptz
);

-- Events that a follower could not handle: tried again with growing pauses until they are.
CREATE TABLE feed_failures (
  follower text NOT NULL,
  event_id text NOT NULL,
  event jsonb NOT NULL,
  error text NOT NULL,
  attempts int NOT NULL,
  next_attempt_at timestamptz NOT NULL,
  PRIMARY KEY (follower, event_id)
);
