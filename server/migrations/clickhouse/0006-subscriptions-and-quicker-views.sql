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

-- Moves are few, since they are folded in every night, and facts are many: a list to look identifiers up in takes a fraction
-- of the time of a join. Identity 0 is nobody and never moves; with it no list is empty.
CREATE VIEW IF NOT EXISTS moves AS
SELECT
  arrayPushBack(arrayMap(pair -> pair.1, pairs), 0) AS identities,
  arrayPushBack(arrayMap(pair -> pair.2, pairs), 0) AS customers
FROM (SELECT arraySort(groupArray((identity_id, customer_id))) AS pairs FROM identity_moves FINAL);

CREATE OR REPLACE VIEW customer_events AS
SELECT
  * EXCEPT (customer_id),
  transform(identity_id, (SELECT identities FROM moves), (SELECT customers FROM moves), e.customer_id) AS customer_id
FROM events AS e FINAL;

CREATE OR REPLACE VIEW activity AS
SELECT
  * EXCEPT (customer_id),
  transform(identity_id, (SELECT identities FROM moves), (SELECT customers FROM moves), a.customer_id) AS customer_id
FROM activity_states AS a FINAL;

CREATE OR REPLACE VIEW traits AS
SELECT
  trait,
  identity_id,
  transform(identity_id, (SELECT identities FROM moves), (SELECT customers FROM moves), t.customer_id) AS customer_id,
  tupleElement(identity(latest), 'time') AS time,
  tupleElement(identity(latest), 'value') AS value
FROM trait_states AS t FINAL;

CREATE OR REPLACE VIEW orders AS
SELECT
  order_id,
  placed_at,
  cancelled_at > toDateTime64(0, 3, 'UTC') AS cancelled,
  tupleElement(identity(latest), 'amount') AS amount,
  tupleElement(identity(latest), 'currency') AS currency,
  tupleElement(identity(latest), 'identity_id') AS identity_id,
  transform(identity_id, (SELECT identities FROM moves), (SELECT customers FROM moves), tupleElement(identity(latest), 'customer_id')) AS customer_id,
  tupleElement(identity(latest), 'channel') AS channel
FROM order_states FINAL
WHERE tupleElement(identity(latest), 'time') > toDateTime64(0, 3, 'UTC');

CREATE OR REPLACE VIEW refunds AS
SELECT
  order_id,
  refund_id,
  refunded_at,
  amount,
  currency,
  identity_id,
  transform(identity_id, (SELECT identities FROM moves), (SELECT customers FROM moves), r.customer_id) AS customer_id
FROM refund_states AS r FINAL
-- A cancelled order does not count at all, so what was given back for it does not either.
WHERE order_id GLOBAL NOT IN (SELECT order_id FROM order_states WHERE cancelled_at > toDateTime64(0, 3, 'UTC'));
