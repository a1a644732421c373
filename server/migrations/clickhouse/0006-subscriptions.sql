-- The newest state of each contract, whichever way and however often it was told. One without an id of its own is the
-- one contract of whoever it came with. `ends_at` lies far ahead while no end is known.
-- Whose it is follows from the identifier, so that nothing here has to be folded when an identifier moves.
CREATE TABLE IF NOT EXISTS subscription_states (
  subscription_id String,
  started_at SimpleAggregateFunction(min, DateTime64(3, 'UTC')),
  latest SimpleAggregateFunction(max, Tuple(
    time DateTime64(3, 'UTC'),
    received_at DateTime64(3, 'UTC'),
    ends_at DateTime64(3, 'UTC'),
    identity_id UInt64
  ))
) ENGINE = AggregatingMergeTree
ORDER BY subscription_id;

CREATE MATERIALIZED VIEW IF NOT EXISTS subscription_states_writer TO subscription_states AS
SELECT
  if(trim(BOTH '"' FROM JSONExtractRaw(properties, 'subscription_id')) IN ('', 'null'), concat('identity ', toString(identity_id)),
    trim(BOTH '"' FROM JSONExtractRaw(properties, 'subscription_id'))) AS subscription_id,
  min(time) AS started_at,
  max((
    time,
    received_at,
    ifNull(parseDateTime64BestEffortOrNull(JSONExtractString(properties, 'ends_at'), 3, 'UTC'),
      if(event = 'Subscription Cancelled', time, toDateTime64('2299-12-31 00:00:00', 3, 'UTC'))),
    identity_id
  )) AS latest
FROM events
WHERE event IN ('Subscription Started', 'Subscription Renewed', 'Subscription Cancelled') AND identity_id != 0
GROUP BY subscription_id;

-- A state that is told twice is the same state, so events that arrive meanwhile may be read here once more.
INSERT INTO subscription_states
SELECT
  if(trim(BOTH '"' FROM JSONExtractRaw(properties, 'subscription_id')) IN ('', 'null'), concat('identity ', toString(identity_id)),
    trim(BOTH '"' FROM JSONExtractRaw(properties, 'subscription_id'))) AS subscription_id,
  min(time) AS started_at,
  max((
    time,
    received_at,
    ifNull(parseDateTime64BestEffortOrNull(JSONExtractString(properties, 'ends_at'), 3, 'UTC'),
      if(event = 'Subscription Cancelled', time, toDateTime64('2299-12-31 00:00:00', 3, 'UTC'))),
    identity_id
  )) AS latest
FROM events
WHERE event IN ('Subscription Started', 'Subscription Renewed', 'Subscription Cancelled') AND identity_id != 0
GROUP BY subscription_id;

CREATE VIEW IF NOT EXISTS subscriptions AS
SELECT
  subscription_id,
  started_at,
  tupleElement(identity(latest), 'ends_at') AS ends_at,
  tupleElement(identity(latest), 'identity_id') AS identity_id,
  ifNull(owner, 0) AS customer_id
FROM subscription_states AS s FINAL
GLOBAL ANY LEFT JOIN (SELECT identity_id, customer_id AS owner FROM activity) AS a ON a.identity_id = tupleElement(identity(latest), 'identity_id');
