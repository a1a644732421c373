-- Everything that happened, one row each. Sorted by the identifier it came with, which is never rewritten: a message
-- sent twice has the same key and counts once (FINAL), and a customer's timeline is a few primary-key ranges.
CREATE TABLE IF NOT EXISTS events (
  event_id String,
  type LowCardinality(String),
  event LowCardinality(String),
  time DateTime64(3, 'UTC') CODEC(Delta, ZSTD(1)),
  received_at DateTime64(3, 'UTC') CODEC(Delta, ZSTD(1)),
  identity_id UInt64,
  customer_id UInt64,
  known Bool,
  channel LowCardinality(String),
  source_id UInt32,
  order_id String,
  amount Nullable(Decimal(18, 6)),
  currency LowCardinality(String),
  properties String CODEC(ZSTD(1)),
  traits String CODEC(ZSTD(1)),
  context String CODEC(ZSTD(1)),
  INDEX received_at received_at TYPE minmax GRANULARITY 4
) ENGINE = ReplacingMergeTree(received_at)
ORDER BY (identity_id, event_id);

CREATE TABLE IF NOT EXISTS rejections (
  rejection_id String,
  received_at DateTime64(3, 'UTC'),
  source_id UInt32,
  code LowCardinality(String),
  message String,
  body String CODEC(ZSTD(3))
) ENGINE = MergeTree
ORDER BY (received_at, rejection_id)
TTL toDateTime(received_at) + INTERVAL 90 DAY;

-- Identifiers whose customer changed after their events arrived; the newest version counts.
CREATE TABLE IF NOT EXISTS identity_moves (
  identity_id UInt64,
  customer_id UInt64,
  version UInt64
) ENGINE = ReplacingMergeTree(version)
ORDER BY identity_id;

-- When each identifier was seen. `known`: it names a person rather than a browser, or has bought.
-- Identity 0 is nobody: orders that came without a customer.
CREATE TABLE IF NOT EXISTS activity_states (
  identity_id UInt64,
  customer_id SimpleAggregateFunction(anyLast, UInt64),
  known SimpleAggregateFunction(max, Bool),
  first_seen_at SimpleAggregateFunction(min, DateTime64(3, 'UTC')),
  last_seen_at SimpleAggregateFunction(max, DateTime64(3, 'UTC'))
) ENGINE = AggregatingMergeTree
ORDER BY identity_id;

CREATE MATERIALIZED VIEW IF NOT EXISTS activity_states_writer TO activity_states AS
SELECT
  identity_id,
  anyLast(customer_id) AS customer_id,
  max(known OR event = 'Order Completed') AS known,
  min(time) AS first_seen_at,
  max(time) AS last_seen_at
FROM events
WHERE identity_id != 0
GROUP BY identity_id;

-- The newest value of each trait that each identifier was given; null takes a trait away.
CREATE TABLE IF NOT EXISTS trait_states (
  trait LowCardinality(String),
  identity_id UInt64,
  customer_id SimpleAggregateFunction(anyLast, UInt64),
  latest SimpleAggregateFunction(max, Tuple(time DateTime64(3, 'UTC'), received_at DateTime64(3, 'UTC'), value String))
) ENGINE = AggregatingMergeTree
ORDER BY (trait, identity_id);

CREATE MATERIALIZED VIEW IF NOT EXISTS trait_states_writer TO trait_states AS
SELECT
  pair.1 AS trait,
  identity_id,
  anyLast(customer_id) AS customer_id,
  max((time, received_at, pair.2)) AS latest
FROM events
ARRAY JOIN JSONExtractKeysAndValuesRaw(traits) AS pair
WHERE type = 'identify'
GROUP BY trait, identity_id;

-- The newest state of each order, whichever way and however often it was told.
CREATE TABLE IF NOT EXISTS order_states (
  order_id String,
  placed_at SimpleAggregateFunction(min, DateTime64(3, 'UTC')),
  cancelled_at SimpleAggregateFunction(max, DateTime64(3, 'UTC')),
  latest SimpleAggregateFunction(max, Tuple(
    time DateTime64(3, 'UTC'),
    received_at DateTime64(3, 'UTC'),
    amount Decimal(18, 6),
    currency String,
    identity_id UInt64,
    customer_id UInt64,
    channel String
  ))
) ENGINE = AggregatingMergeTree
ORDER BY order_id;

CREATE MATERIALIZED VIEW IF NOT EXISTS order_states_writer TO order_states AS
SELECT
  order_id,
  min(time) AS placed_at,
  toDateTime64(0, 3, 'UTC') AS cancelled_at,
  max((time, received_at, assumeNotNull(amount), toString(currency), identity_id, customer_id, toString(channel))) AS latest
FROM events
WHERE event IN ('Order Completed', 'Order Updated') AND order_id != '' AND isNotNull(amount)
GROUP BY order_id;

-- The cancellation of an order may arrive before the order: its own row has an empty state, which any real one beats,
-- and a moment of placing that any real one precedes.
CREATE MATERIALIZED VIEW IF NOT EXISTS order_cancellations_writer TO order_states AS
SELECT
  order_id,
  toDateTime64('2299-12-31 00:00:00', 3, 'UTC') AS placed_at,
  max(time) AS cancelled_at
FROM events
WHERE event = 'Order Cancelled' AND order_id != ''
GROUP BY order_id;

-- What was in each order: the lines that came with its newest state.
CREATE TABLE IF NOT EXISTS order_item_states (
  order_id String,
  latest SimpleAggregateFunction(max, Tuple(
    time DateTime64(3, 'UTC'),
    received_at DateTime64(3, 'UTC'),
    items Array(Tuple(product_id String, sku String, name String, category String, price Decimal(18, 6), quantity Decimal(18, 6)))
  ))
) ENGINE = AggregatingMergeTree
ORDER BY order_id;

CREATE MATERIALIZED VIEW IF NOT EXISTS order_item_states_writer TO order_item_states AS
SELECT
  order_id,
  max((time, received_at, JSONExtract(properties, 'products',
    'Array(Tuple(product_id String, sku String, name String, category String, price Decimal(18, 6), quantity Decimal(18, 6)))'))) AS latest
FROM events
WHERE event IN ('Order Completed', 'Order Updated') AND order_id != '' AND JSONHas(properties, 'products')
GROUP BY order_id;

-- Money given back, one row per refund, on the day it was given.
CREATE TABLE IF NOT EXISTS refund_states (
  order_id String,
  refund_id String,
  received_at DateTime64(3, 'UTC'),
  refunded_at DateTime64(3, 'UTC'),
  amount Decimal(18, 6),
  currency LowCardinality(String),
  identity_id UInt64,
  customer_id UInt64
) ENGINE = ReplacingMergeTree(received_at)
ORDER BY (order_id, refund_id);

CREATE MATERIALIZED VIEW IF NOT EXISTS refund_states_writer TO refund_states AS
SELECT
  order_id,
  if(JSONExtractString(properties, 'refund_id') != '', JSONExtractString(properties, 'refund_id'), event_id) AS refund_id,
  received_at,
  time AS refunded_at,
  assumeNotNull(amount) AS amount,
  currency,
  identity_id,
  customer_id
FROM events
WHERE event = 'Order Refunded' AND isNotNull(amount);

-- What readers use: the newest state of everything, with each identifier at the customer it belongs to now.
-- identity(latest) makes the engine merge whole states: merging single elements of them mixes rows up under FINAL.
CREATE VIEW IF NOT EXISTS moved AS
SELECT identity_id, customer_id AS moved_to FROM identity_moves FINAL;

CREATE VIEW IF NOT EXISTS customer_events AS
SELECT e.* EXCEPT (customer_id), ifNull(moved_to, customer_id) AS customer_id
FROM events AS e FINAL GLOBAL ANY LEFT JOIN moved ON moved.identity_id = e.identity_id;

CREATE VIEW IF NOT EXISTS activity AS
SELECT a.* EXCEPT (customer_id), ifNull(moved_to, customer_id) AS customer_id
FROM activity_states AS a FINAL GLOBAL ANY LEFT JOIN moved ON moved.identity_id = a.identity_id;

CREATE VIEW IF NOT EXISTS traits AS
SELECT
  trait,
  identity_id,
  ifNull(moved_to, customer_id) AS customer_id,
  tupleElement(identity(latest), 'time') AS time,
  tupleElement(identity(latest), 'value') AS value
FROM trait_states AS t FINAL GLOBAL ANY LEFT JOIN moved ON moved.identity_id = t.identity_id;

CREATE VIEW IF NOT EXISTS orders AS
SELECT
  order_id,
  placed_at,
  cancelled_at > toDateTime64(0, 3, 'UTC') AS cancelled,
  tupleElement(identity(latest), 'amount') AS amount,
  tupleElement(identity(latest), 'currency') AS currency,
  tupleElement(identity(latest), 'identity_id') AS identity_id,
  ifNull(moved_to, tupleElement(identity(latest), 'customer_id')) AS customer_id,
  tupleElement(identity(latest), 'channel') AS channel
FROM order_states AS o FINAL GLOBAL ANY LEFT JOIN moved ON moved.identity_id = tupleElement(identity(latest), 'identity_id')
WHERE tupleElement(identity(latest), 'time') > toDateTime64(0, 3, 'UTC');

CREATE VIEW IF NOT EXISTS order_items AS
SELECT
  order_id,
  item.product_id AS product_id,
  item.sku AS sku,
  item.name AS name,
  item.category AS category,
  item.price AS price,
  item.quantity AS quantity
FROM order_item_states AS o FINAL ARRAY JOIN tupleElement(identity(latest), 'items') AS item;

CREATE VIEW IF NOT EXISTS refunds AS
SELECT
  order_id,
  refund_id,
  refunded_at,
  amount,
  currency,
  identity_id,
  ifNull(moved_to, customer_id) AS customer_id
FROM refund_states AS r FINAL GLOBAL ANY LEFT JOIN moved ON moved.identity_id = r.identity_id
-- A cancelled order does not count at all, so what was given back for it does not either.
WHERE order_id GLOBAL NOT IN (SELECT order_id FROM order_states WHERE cancelled_at > toDateTime64(0, 3, 'UTC'));
