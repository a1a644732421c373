-- What the migrations make, written by `npm run generate`, so that a migration shows its effect in review.

CREATE VIEW activity
(
    `identity_id` UInt64,
    `known` SimpleAggregateFunction(max, Bool),
    `first_seen_at` SimpleAggregateFunction(min, DateTime64(3, 'UTC')),
    `last_seen_at` SimpleAggregateFunction(max, DateTime64(3, 'UTC')),
    `customer_id` UInt64
)
AS SELECT
    * EXCEPT customer_id,
    transform(identity_id, (
        SELECT identities
        FROM moves
    ), (
        SELECT customers
        FROM moves
    ), a.customer_id) AS customer_id
FROM activity_states AS a
FINAL;

CREATE TABLE activity_states
(
    `identity_id` UInt64,
    `customer_id` SimpleAggregateFunction(anyLast, UInt64),
    `known` SimpleAggregateFunction(max, Bool),
    `first_seen_at` SimpleAggregateFunction(min, DateTime64(3, 'UTC')),
    `last_seen_at` SimpleAggregateFunction(max, DateTime64(3, 'UTC'))
)
ENGINE = AggregatingMergeTree
ORDER BY identity_id
SETTINGS index_granularity = 8192;

CREATE MATERIALIZED VIEW activity_states_writer TO activity_states
(
    `identity_id` UInt64,
    `customer_id` UInt64,
    `known` Bool,
    `first_seen_at` DateTime64(3, 'UTC'),
    `last_seen_at` DateTime64(3, 'UTC')
)
AS SELECT
    identity_id,
    anyLast(customer_id) AS customer_id,
    max(known OR (event = 'Order Completed')) AS known,
    min(time) AS first_seen_at,
    max(time) AS last_seen_at
FROM events
WHERE identity_id != 0
GROUP BY identity_id;

CREATE VIEW customer_events
(
    `event_id` String,
    `type` LowCardinality(String),
    `event` LowCardinality(String),
    `time` DateTime64(3, 'UTC'),
    `received_at` DateTime64(3, 'UTC'),
    `identity_id` UInt64,
    `known` Bool,
    `channel` LowCardinality(String),
    `source_id` UInt32,
    `order_id` String,
    `amount` Nullable(Decimal(18, 6)),
    `currency` LowCardinality(String),
    `properties` String,
    `traits` String,
    `context` String,
    `customer_id` UInt64
)
AS SELECT
    * EXCEPT customer_id,
    transform(identity_id, (
        SELECT identities
        FROM moves
    ), (
        SELECT customers
        FROM moves
    ), e.customer_id) AS customer_id
FROM events AS e
FINAL;

CREATE TABLE customer_scores
(
    `customer_id` UInt64,
    `as_of` Date,
    `scored_at` DateTime64(3, 'UTC'),
    `model_version` UInt32,
    `first_day` Date,
    `last_day` Date,
    `purchases` UInt32,
    `worth` Decimal(18, 4),
    `p_alive` Float64,
    `p_alive_lower` Float64,
    `p_alive_upper` Float64,
    `p_alive_before` Nullable(Float64),
    `expected_orders_90` Float64,
    `expected_orders_90_lower` Float64,
    `expected_orders_90_upper` Float64,
    `expected_orders_365` Float64,
    `expected_orders_365_lower` Float64,
    `expected_orders_365_upper` Float64,
    `expected_orders_1095` Float64,
    `expected_orders_1095_lower` Float64,
    `expected_orders_1095_upper` Float64,
    `expected_value_90` Decimal(18, 4),
    `expected_value_90_lower` Decimal(18, 4),
    `expected_value_90_upper` Decimal(18, 4),
    `expected_value_90_before` Decimal(18, 4),
    `expected_value_365` Decimal(18, 4),
    `expected_value_365_lower` Decimal(18, 4),
    `expected_value_365_upper` Decimal(18, 4),
    `expected_value_365_before` Decimal(18, 4),
    `expected_value_1095` Decimal(18, 4),
    `expected_value_1095_lower` Decimal(18, 4),
    `expected_value_1095_upper` Decimal(18, 4),
    `expected_value_1095_before` Decimal(18, 4),
    `orders_variance_90` Float64,
    `orders_variance_365` Float64,
    `orders_variance_1095` Float64,
    `value_variance_90` Float64,
    `value_variance_365` Float64,
    `value_variance_1095` Float64,
    `alive_slopes` Array(Float64),
    `value_slopes_90` Array(Float64),
    `value_slopes_365` Array(Float64),
    `value_slopes_1095` Array(Float64),
    `next_order_day` Nullable(Date),
    `next_order_day_lower` Nullable(Date),
    `next_order_day_upper` Nullable(Date),
    `tier` LowCardinality(String)
)
ENGINE = ReplacingMergeTree(scored_at)
ORDER BY customer_id
SETTINGS index_granularity = 8192;

CREATE VIEW customer_scores_latest
(
    `customer_id` UInt64,
    `as_of` Date,
    `scored_at` DateTime64(3, 'UTC'),
    `model_version` UInt32,
    `first_day` Date,
    `last_day` Date,
    `purchases` UInt32,
    `worth` Decimal(18, 4),
    `p_alive` Float64,
    `p_alive_lower` Float64,
    `p_alive_upper` Float64,
    `p_alive_before` Nullable(Float64),
    `expected_orders_90` Float64,
    `expected_orders_90_lower` Float64,
    `expected_orders_90_upper` Float64,
    `expected_orders_365` Float64,
    `expected_orders_365_lower` Float64,
    `expected_orders_365_upper` Float64,
    `expected_orders_1095` Float64,
    `expected_orders_1095_lower` Float64,
    `expected_orders_1095_upper` Float64,
    `expected_value_90` Decimal(18, 4),
    `expected_value_90_lower` Decimal(18, 4),
    `expected_value_90_upper` Decimal(18, 4),
    `expected_value_90_before` Decimal(18, 4),
    `expected_value_365` Decimal(18, 4),
    `expected_value_365_lower` Decimal(18, 4),
    `expected_value_365_upper` Decimal(18, 4),
    `expected_value_365_before` Decimal(18, 4),
    `expected_value_1095` Decimal(18, 4),
    `expected_value_1095_lower` Decimal(18, 4),
    `expected_value_1095_upper` Decimal(18, 4),
    `expected_value_1095_before` Decimal(18, 4),
    `orders_variance_90` Float64,
    `orders_variance_365` Float64,
    `orders_variance_1095` Float64,
    `value_variance_90` Float64,
    `value_variance_365` Float64,
    `value_variance_1095` Float64,
    `alive_slopes` Array(Float64),
    `value_slopes_90` Array(Float64),
    `value_slopes_365` Array(Float64),
    `value_slopes_1095` Array(Float64),
    `next_order_day` Nullable(Date),
    `next_order_day_lower` Nullable(Date),
    `next_order_day_upper` Nullable(Date),
    `tier` LowCardinality(String)
)
AS SELECT *
FROM customer_scores
FINAL
WHERE (purchases > 0) AND (customer_id GLOBAL NOT IN (
    SELECT identity_id
    FROM identity_moves
    FINAL
    WHERE identity_moves.customer_id != identity_id
));

CREATE TABLE event_feed
(
    `inserted_at` DateTime64(3, 'UTC'),
    `event_id` String,
    `event` LowCardinality(String),
    `time` DateTime64(3, 'UTC'),
    `identity_id` UInt64,
    `customer_id` UInt64,
    `channel` LowCardinality(String),
    `order_id` String,
    `properties` String CODEC(ZSTD(1))
)
ENGINE = MergeTree
ORDER BY (inserted_at, event_id)
TTL toDateTime(inserted_at) + toIntervalDay(14)
SETTINGS index_granularity = 8192;

CREATE MATERIALIZED VIEW event_feed_writer TO event_feed
(
    `inserted_at` DateTime64(3, 'UTC'),
    `event_id` String,
    `event` LowCardinality(String),
    `time` DateTime64(3, 'UTC'),
    `identity_id` UInt64,
    `customer_id` UInt64,
    `channel` LowCardinality(String),
    `order_id` String,
    `properties` String
)
AS SELECT
    now64(3, 'UTC') AS inserted_at,
    event_id,
    event,
    time,
    identity_id,
    customer_id,
    channel,
    order_id,
    properties
FROM events
WHERE (type = 'track') AND (event NOT IN ('Product Viewed', 'Product Added', 'Product Removed', 'Cart Viewed', 'Products Searched', 'Email Opened', 'Email Link Clicked')) AND ((time > (received_at - toIntervalDay(30))) OR (event IN ('Consent Given', 'Consent Withdrawn', 'Unsubscribed')));

CREATE TABLE events
(
    `event_id` String,
    `type` LowCardinality(String),
    `event` LowCardinality(String),
    `time` DateTime64(3, 'UTC') CODEC(Delta(8), ZSTD(1)),
    `received_at` DateTime64(3, 'UTC') CODEC(Delta(8), ZSTD(1)),
    `identity_id` UInt64,
    `customer_id` UInt64,
    `known` Bool,
    `channel` LowCardinality(String),
    `source_id` UInt32,
    `order_id` String,
    `amount` Nullable(Decimal(18, 6)),
    `currency` LowCardinality(String),
    `properties` String CODEC(ZSTD(1)),
    `traits` String CODEC(ZSTD(1)),
    `context` String CODEC(ZSTD(1)),
    INDEX received_at received_at TYPE minmax GRANULARITY 4
)
ENGINE = ReplacingMergeTree(received_at)
ORDER BY (identity_id, event_id)
SETTINGS index_granularity = 8192;

CREATE TABLE exchange_rates
(
    `base` LowCardinality(String),
    `currency` LowCardinality(String),
    `day` Date,
    `rate` Decimal(18, 9),
    `written_at` DateTime64(3, 'UTC')
)
ENGINE = ReplacingMergeTree(written_at)
ORDER BY (base, currency, day)
SETTINGS index_granularity = 8192;

CREATE VIEW feedback
(
    `metric` LowCardinality(String),
    `identity_id` UInt64,
    `feedback_id` String,
    `event` LowCardinality(String),
    `time` DateTime64(3, 'UTC'),
    `received_at` DateTime64(3, 'UTC'),
    `channel` LowCardinality(String),
    `source_id` UInt32,
    `survey_id` LowCardinality(String),
    `survey_version` UInt32,
    `question_id` LowCardinality(String),
    `response_id` String,
    `invitation_id` String,
    `order_id` String,
    `product_id` String,
    `conversation_id` String,
    `case_id` String,
    `score` Nullable(Float64),
    `text` String,
    `language` LowCardinality(String),
    `value` String,
    `currency` LowCardinality(String),
    `flags` Array(LowCardinality(String)),
    `customer_id` UInt64
)
AS SELECT
    f.* EXCEPT customer_id,
    ifNull(moved_to, customer_id) AS customer_id
FROM feedback_states AS f
FINAL
GLOBAL ANY LEFT JOIN moved ON moved.identity_id = f.identity_id;

CREATE TABLE feedback_states
(
    `metric` LowCardinality(String),
    `identity_id` UInt64,
    `feedback_id` String,
    `event` LowCardinality(String),
    `time` DateTime64(3, 'UTC'),
    `received_at` DateTime64(3, 'UTC'),
    `customer_id` UInt64,
    `channel` LowCardinality(String),
    `source_id` UInt32,
    `survey_id` LowCardinality(String),
    `survey_version` UInt32,
    `question_id` LowCardinality(String),
    `response_id` String,
    `invitation_id` String,
    `order_id` String,
    `product_id` String,
    `conversation_id` String,
    `case_id` String,
    `score` Nullable(Float64),
    `text` String CODEC(ZSTD(3)),
    `language` LowCardinality(String),
    `value` String CODEC(ZSTD(1)),
    `currency` LowCardinality(String),
    `flags` Array(LowCardinality(String))
)
ENGINE = ReplacingMergeTree(received_at)
ORDER BY (metric, identity_id, feedback_id)
SETTINGS index_granularity = 8192;

CREATE MATERIALIZED VIEW feedback_states_writer TO feedback_states
(
    `metric` String,
    `identity_id` UInt64,
    `feedback_id` String,
    `event` LowCardinality(String),
    `time` DateTime64(3, 'UTC'),
    `received_at` DateTime64(3, 'UTC'),
    `customer_id` UInt64,
    `channel` LowCardinality(String),
    `source_id` UInt32,
    `survey_id` String,
    `survey_version` UInt64,
    `question_id` String,
    `response_id` String,
    `invitation_id` String,
    `order_id` String,
    `product_id` String,
    `conversation_id` String,
    `case_id` String,
    `score` Nullable(Float64),
    `text` String,
    `language` String,
    `value` String,
    `currency` String,
    `flags` Array(String)
)
AS SELECT
    multiIf(event = 'Review Posted', 'review', event = 'Mention Found', 'mention', JSONExtractString(properties, 'metric')) AS metric,
    identity_id,
    event_id AS feedback_id,
    event,
    time,
    received_at,
    customer_id,
    channel,
    source_id,
    JSONExtractString(properties, 'survey_id') AS survey_id,
    JSONExtractUInt(properties, 'survey_version') AS survey_version,
    JSONExtractString(properties, 'question_id') AS question_id,
    multiIf(JSONExtractString(properties, 'response_id') != '', JSONExtractString(properties, 'response_id'), JSONExtractString(properties, 'invitation_id') != '', JSONExtractString(properties, 'invitation_id'), event_id) AS response_id,
    JSONExtractString(properties, 'invitation_id') AS invitation_id,
    order_id,
    JSONExtractString(properties, 'product_id') AS product_id,
    JSONExtractString(properties, 'conversation_id') AS conversation_id,
    JSONExtractString(properties, 'case_id') AS case_id,
    if((JSONType(properties, 'score') IN ('Int64', 'UInt64', 'Double')), JSONExtract(properties, 'score', 'Nullable(Float64)'), NULL) AS score,
    JSONExtractString(properties, 'text') AS text,
    JSONExtractString(properties, 'language') AS language,
    if(JSONType(properties, 'value') = 'String', JSONExtractString(properties, 'value'), JSONExtractRaw(properties, 'value')) AS value,
    JSONExtractString(properties, 'currency') AS currency,
    JSONExtract(properties, 'flags', 'Array(String)') AS flags
FROM events
WHERE event IN ('Survey Answered', 'Review Posted', 'Mention Found');

CREATE TABLE identity_moves
(
    `identity_id` UInt64,
    `customer_id` UInt64,
    `version` UInt64
)
ENGINE = ReplacingMergeTree(version)
ORDER BY identity_id
SETTINGS index_granularity = 8192;

CREATE TABLE import_ledger
(
    `kind` LowCardinality(String),
    `key` String,
    `part` String,
    `content` String,
    `import_id` UInt64
)
ENGINE = ReplacingMergeTree
ORDER BY (kind, key, part)
SETTINGS index_granularity = 8192;

CREATE TABLE import_orders
(
    `import_id` UInt64,
    `order_key` String,
    `state` LowCardinality(String),
    `standing` LowCardinality(String),
    `placed_at` Nullable(DateTime64(3, 'UTC')),
    `currency` LowCardinality(String),
    `total` Nullable(Decimal(18, 6)),
    `subtotal` Nullable(Decimal(18, 6)),
    `discount` Nullable(Decimal(18, 6)),
    `shipping` Nullable(Decimal(18, 6)),
    `tax` Nullable(Decimal(18, 6)),
    `refunded` Nullable(Decimal(18, 6)),
    `refunded_at` Nullable(DateTime64(3, 'UTC')),
    `cancelled_at` Nullable(DateTime64(3, 'UTC')),
    `promised_at` Nullable(DateTime64(3, 'UTC')),
    `delivered_at` Nullable(DateTime64(3, 'UTC')),
    `coupon` String,
    `payment_method` String,
    `properties` String,
    `pieces` Nullable(Decimal(18, 6)),
    `user_id` String,
    `email` String,
    `phone` String,
    `external_ids` String,
    `traits` String,
    `products` Array(Tuple(
        product_id String,
        name String,
        category String,
        variant String,
        brand String,
        quantity Decimal(18, 6),
        price Nullable(Decimal(18, 6)),
        total Nullable(Decimal(18, 6)))),
    `content` String
)
ENGINE = MergeTree
PARTITION BY import_id
ORDER BY order_key
SETTINGS index_granularity = 8192;

CREATE TABLE import_people
(
    `import_id` UInt64,
    `person_key` String,
    `user_id` String,
    `email` String,
    `phone` String,
    `external_ids` String,
    `traits` String,
    `customer_since` Nullable(DateTime64(3, 'UTC')),
    `seen_at` Nullable(DateTime64(3, 'UTC')),
    `content` String
)
ENGINE = MergeTree
PARTITION BY import_id
ORDER BY person_key
SETTINGS index_granularity = 8192;

CREATE TABLE import_refund_lines
(
    `import_id` UInt64,
    `refund_key` String,
    `line` UInt32,
    `order_key` String
)
ENGINE = MergeTree
PARTITION BY import_id
ORDER BY (refund_key, line)
SETTINGS index_granularity = 8192;

CREATE TABLE import_rows
(
    `import_id` UInt64,
    `role` LowCardinality(String),
    `file` UInt16,
    `line` UInt32,
    `part` UInt16,
    `order_id` String,
    `ordered_at` Nullable(DateTime64(3, 'UTC')),
    `standing` LowCardinality(String),
    `currency` LowCardinality(String),
    `order_total` Nullable(Decimal(18, 6)),
    `subtotal` Nullable(Decimal(18, 6)),
    `discount` Nullable(Decimal(18, 6)),
    `shipping` Nullable(Decimal(18, 6)),
    `tax` Nullable(Decimal(18, 6)),
    `refunded` Nullable(Decimal(18, 6)),
    `refunded_at` Nullable(DateTime64(3, 'UTC')),
    `cancelled_at` Nullable(DateTime64(3, 'UTC')),
    `promised_at` Nullable(DateTime64(3, 'UTC')),
    `delivered_at` Nullable(DateTime64(3, 'UTC')),
    `coupon` String,
    `payment_method` String,
    `payment_value` Nullable(Decimal(18, 6)),
    `product_id` String,
    `product_name` String,
    `category` String,
    `variant` String,
    `brand` String,
    `quantity` Nullable(Decimal(18, 6)),
    `unit_price` Nullable(Decimal(18, 6)),
    `line_total` Nullable(Decimal(18, 6)),
    `line_shipping` Nullable(Decimal(18, 6)),
    `user_id` String,
    `email` String,
    `phone` String,
    `anonymous_id` String,
    `customer_key` String,
    `external_ids` String,
    `traits` String,
    `customer_since` Nullable(DateTime64(3, 'UTC')),
    `event` LowCardinality(String),
    `event_id` String,
    `occurred_at` Nullable(DateTime64(3, 'UTC')),
    `properties` String,
    `reason` String
)
ENGINE = MergeTree
PARTITION BY import_id
ORDER BY (role, file, line, part)
SETTINGS max_bytes_to_merge_at_max_space_in_pool = 1, parts_to_delay_insert = 100000, parts_to_throw_insert = 100000, index_granularity = 8192;

CREATE TABLE migrations
(
    `number` UInt32,
    `name` String,
    `applied_at` DateTime DEFAULT now()
)
ENGINE = MergeTree
ORDER BY number
SETTINGS index_granularity = 8192;

CREATE VIEW moved
(
    `identity_id` UInt64,
    `moved_to` UInt64
)
AS SELECT
    identity_id,
    customer_id AS moved_to
FROM identity_moves
FINAL;

CREATE VIEW moves
(
    `identities` Array(UInt64),
    `customers` Array(UInt64)
)
AS SELECT
    arrayPushBack(arrayMap(pair -> (pair.1), pairs), 0) AS identities,
    arrayPushBack(arrayMap(pair -> (pair.2), pairs), 0) AS customers
FROM
(
    SELECT arraySort(groupArray((identity_id, customer_id))) AS pairs
    FROM identity_moves
    FINAL
);

CREATE MATERIALIZED VIEW order_cancellations_writer TO order_states
(
    `order_id` String,
    `placed_at` DateTime64(3, 'UTC'),
    `cancelled_at` DateTime64(3, 'UTC')
)
AS SELECT
    order_id,
    toDateTime64('2299-12-31 00:00:00', 3, 'UTC') AS placed_at,
    max(time) AS cancelled_at
FROM events
WHERE (event = 'Order Cancelled') AND (order_id != '')
GROUP BY order_id;

CREATE TABLE order_item_states
(
    `order_id` String,
    `latest` SimpleAggregateFunction(max, Tuple(
        time DateTime64(3, 'UTC'),
        received_at DateTime64(3, 'UTC'),
        items Array(Tuple(
            product_id String,
            sku String,
            name String,
            category String,
            price Decimal(18, 6),
            quantity Decimal(18, 6)))))
)
ENGINE = AggregatingMergeTree
ORDER BY order_id
SETTINGS index_granularity = 8192;

CREATE MATERIALIZED VIEW order_item_states_writer TO order_item_states
(
    `order_id` String,
    `latest` Tuple(
        DateTime64(3, 'UTC'),
        DateTime64(3, 'UTC'),
        Array(Tuple(
            product_id String,
            sku String,
            name String,
            category String,
            price Decimal(18, 6),
            quantity Decimal(18, 6))))
)
AS SELECT
    order_id,
    max((time, received_at, JSONExtract(properties, 'products', 'Array(Tuple(product_id String, sku String, name String, category String, price Decimal(18, 6), quantity Decimal(18, 6)))'))) AS latest
FROM events
WHERE (event IN ('Order Completed', 'Order Updated')) AND (order_id != '') AND JSONHas(properties, 'products')
GROUP BY order_id;

CREATE VIEW order_items
(
    `order_id` String,
    `product_id` String,
    `sku` String,
    `name` String,
    `category` String,
    `price` Decimal(18, 6),
    `quantity` Decimal(18, 6)
)
AS SELECT
    order_id,
    item.product_id AS product_id,
    item.sku AS sku,
    item.name AS name,
    item.category AS category,
    item.price AS price,
    item.quantity AS quantity
FROM order_item_states AS o
FINAL
ARRAY JOIN tupleElement(identity(latest), 'items') AS item;

CREATE TABLE order_states
(
    `order_id` String,
    `placed_at` SimpleAggregateFunction(min, DateTime64(3, 'UTC')),
    `cancelled_at` SimpleAggregateFunction(max, DateTime64(3, 'UTC')),
    `latest` SimpleAggregateFunction(max, Tuple(
        time DateTime64(3, 'UTC'),
        received_at DateTime64(3, 'UTC'),
        amount Decimal(18, 6),
        currency String,
        identity_id UInt64,
        customer_id UInt64,
        channel String))
)
ENGINE = AggregatingMergeTree
ORDER BY order_id
SETTINGS index_granularity = 8192;

CREATE MATERIALIZED VIEW order_states_writer TO order_states
(
    `order_id` String,
    `placed_at` DateTime64(3, 'UTC'),
    `cancelled_at` DateTime64(3, 'UTC'),
    `latest` Tuple(
        DateTime64(3, 'UTC'),
        DateTime64(3, 'UTC'),
        Decimal(18, 6),
        String,
        UInt64,
        UInt64,
        String)
)
AS SELECT
    order_id,
    min(time) AS placed_at,
    toDateTime64(0, 3, 'UTC') AS cancelled_at,
    max((time, received_at, assumeNotNull(amount), toString(currency), identity_id, customer_id, toString(channel))) AS latest
FROM events
WHERE (event IN ('Order Completed', 'Order Updated')) AND (order_id != '') AND isNotNull(amount)
GROUP BY order_id;

CREATE VIEW orders
(
    `order_id` String,
    `placed_at` SimpleAggregateFunction(min, DateTime64(3, 'UTC')),
    `cancelled` UInt8,
    `amount` Decimal(18, 6),
    `currency` String,
    `identity_id` UInt64,
    `customer_id` UInt64,
    `channel` String
)
AS SELECT
    order_id,
    placed_at,
    cancelled_at > toDateTime64(0, 3, 'UTC') AS cancelled,
    tupleElement(identity(latest), 'amount') AS amount,
    tupleElement(identity(latest), 'currency') AS currency,
    tupleElement(identity(latest), 'identity_id') AS identity_id,
    transform(identity_id, (
        SELECT identities
        FROM moves
    ), (
        SELECT customers
        FROM moves
    ), tupleElement(identity(latest), 'customer_id')) AS customer_id,
    tupleElement(identity(latest), 'channel') AS channel
FROM order_states
FINAL
WHERE tupleElement(identity(latest), 'time') > toDateTime64(0, 3, 'UTC');

CREATE TABLE refund_states
(
    `order_id` String,
    `refund_id` String,
    `received_at` DateTime64(3, 'UTC'),
    `refunded_at` DateTime64(3, 'UTC'),
    `amount` Decimal(18, 6),
    `currency` LowCardinality(String),
    `identity_id` UInt64,
    `customer_id` UInt64
)
ENGINE = ReplacingMergeTree(received_at)
ORDER BY (order_id, refund_id)
SETTINGS index_granularity = 8192;

CREATE MATERIALIZED VIEW refund_states_writer TO refund_states
(
    `order_id` String,
    `refund_id` String,
    `received_at` DateTime64(3, 'UTC'),
    `refunded_at` DateTime64(3, 'UTC'),
    `amount` Decimal(18, 6),
    `currency` LowCardinality(String),
    `identity_id` UInt64,
    `customer_id` UInt64
)
AS SELECT
    order_id,
    if(JSONExtractString(properties, 'refund_id') != '', JSONExtractString(properties, 'refund_id'), event_id) AS refund_id,
    received_at,
    time AS refunded_at,
    assumeNotNull(amount) AS amount,
    currency,
    identity_id,
    customer_id
FROM events
WHERE (event = 'Order Refunded') AND isNotNull(amount);

CREATE VIEW refunds
(
    `order_id` String,
    `refund_id` String,
    `refunded_at` DateTime64(3, 'UTC'),
    `amount` Decimal(18, 6),
    `currency` LowCardinality(String),
    `identity_id` UInt64,
    `customer_id` UInt64
)
AS SELECT
    order_id,
    refund_id,
    refunded_at,
    amount,
    currency,
    identity_id,
    transform(identity_id, (
        SELECT identities
        FROM moves
    ), (
        SELECT customers
        FROM moves
    ), r.customer_id) AS customer_id
FROM refund_states AS r
FINAL
WHERE order_id GLOBAL NOT IN (
    SELECT order_id
    FROM order_states
    WHERE cancelled_at > toDateTime64(0, 3, 'UTC')
);

CREATE TABLE rejections
(
    `rejection_id` String,
    `received_at` DateTime64(3, 'UTC'),
    `source_id` UInt32,
    `code` LowCardinality(String),
    `message` String,
    `body` String CODEC(ZSTD(3))
)
ENGINE = MergeTree
ORDER BY (received_at, rejection_id)
TTL toDateTime(received_at) + toIntervalDay(90)
SETTINGS index_granularity = 8192;

CREATE TABLE subscription_states
(
    `subscription_id` String,
    `started_at` SimpleAggregateFunction(min, DateTime64(3, 'UTC')),
    `latest` SimpleAggregateFunction(max, Tuple(
        time DateTime64(3, 'UTC'),
        received_at DateTime64(3, 'UTC'),
        ends_at DateTime64(3, 'UTC'),
        identity_id UInt64))
)
ENGINE = AggregatingMergeTree
ORDER BY subscription_id
SETTINGS index_granularity = 8192;

CREATE MATERIALIZED VIEW subscription_states_writer TO subscription_states
(
    `subscription_id` String,
    `started_at` DateTime64(3, 'UTC'),
    `latest` Tuple(
        DateTime64(3, 'UTC'),
        DateTime64(3, 'UTC'),
        DateTime64(3, 'UTC'),
        UInt64)
)
AS SELECT
    if((trimBoth(JSONExtractRaw(properties, 'subscription_id'), '"') IN ('', 'null')), concat('identity ', toString(identity_id)), trimBoth(JSONExtractRaw(properties, 'subscription_id'), '"')) AS subscription_id,
    min(time) AS started_at,
    max((time, received_at, ifNull(parseDateTime64BestEffortOrNull(JSONExtractString(properties, 'ends_at'), 3, 'UTC'), if(event = 'Subscription Cancelled', time, toDateTime64('2299-12-31 00:00:00', 3, 'UTC'))), identity_id)) AS latest
FROM events
WHERE (event IN ('Subscription Started', 'Subscription Renewed', 'Subscription Cancelled')) AND (identity_id != 0)
GROUP BY subscription_id;

CREATE VIEW subscriptions
(
    `subscription_id` String,
    `started_at` SimpleAggregateFunction(min, DateTime64(3, 'UTC')),
    `ends_at` DateTime64(3, 'UTC'),
    `identity_id` UInt64,
    `customer_id` UInt64
)
AS SELECT
    subscription_id,
    started_at,
    tupleElement(identity(latest), 'ends_at') AS ends_at,
    tupleElement(identity(latest), 'identity_id') AS identity_id,
    ifNull(owner, 0) AS customer_id
FROM subscription_states AS s
FINAL
GLOBAL ANY LEFT JOIN
(
    SELECT
        identity_id,
        customer_id AS owner
    FROM activity
) AS a ON a.identity_id = tupleElement(identity(latest), 'identity_id');

CREATE TABLE survey_invitation_states
(
    `survey_id` LowCardinality(String),
    `invitation_id` String,
    `received_at` DateTime64(3, 'UTC'),
    `time` DateTime64(3, 'UTC'),
    `identity_id` UInt64,
    `customer_id` UInt64,
    `channel` LowCardinality(String)
)
ENGINE = ReplacingMergeTree(received_at)
ORDER BY (survey_id, invitation_id)
SETTINGS index_granularity = 8192;

CREATE MATERIALIZED VIEW survey_invitation_states_writer TO survey_invitation_states
(
    `survey_id` String,
    `invitation_id` String,
    `received_at` DateTime64(3, 'UTC'),
    `time` DateTime64(3, 'UTC'),
    `identity_id` UInt64,
    `customer_id` UInt64,
    `channel` String
)
AS SELECT
    JSONExtractString(properties, 'survey_id') AS survey_id,
    if(JSONExtractString(properties, 'invitation_id') != '', JSONExtractString(properties, 'invitation_id'), event_id) AS invitation_id,
    received_at,
    time,
    identity_id,
    customer_id,
    if(JSONExtractString(properties, 'channel') != '', JSONExtractString(properties, 'channel'), toString(channel)) AS channel
FROM events
WHERE event = 'Survey Sent';

CREATE VIEW survey_invitations
(
    `survey_id` LowCardinality(String),
    `invitation_id` String,
    `received_at` DateTime64(3, 'UTC'),
    `time` DateTime64(3, 'UTC'),
    `identity_id` UInt64,
    `channel` LowCardinality(String),
    `customer_id` UInt64
)
AS SELECT
    s.* EXCEPT customer_id,
    ifNull(moved_to, customer_id) AS customer_id
FROM survey_invitation_states AS s
FINAL
GLOBAL ANY LEFT JOIN moved ON moved.identity_id = s.identity_id;

CREATE TABLE trait_states
(
    `trait` LowCardinality(String),
    `identity_id` UInt64,
    `customer_id` SimpleAggregateFunction(anyLast, UInt64),
    `latest` SimpleAggregateFunction(max, Tuple(
        time DateTime64(3, 'UTC'),
        received_at DateTime64(3, 'UTC'),
        value String))
)
ENGINE = AggregatingMergeTree
ORDER BY (trait, identity_id)
SETTINGS index_granularity = 8192;

CREATE MATERIALIZED VIEW trait_states_writer TO trait_states
(
    `trait` String,
    `identity_id` UInt64,
    `customer_id` UInt64,
    `latest` Tuple(
        DateTime64(3, 'UTC'),
        DateTime64(3, 'UTC'),
        String)
)
AS SELECT
    pair.1 AS trait,
    identity_id,
    anyLast(customer_id) AS customer_id,
    max((time, received_at, pair.2)) AS latest
FROM events
ARRAY JOIN JSONExtractKeysAndValuesRaw(traits) AS pair
WHERE type = 'identify'
GROUP BY
    trait,
    identity_id;

CREATE VIEW traits
(
    `trait` LowCardinality(String),
    `identity_id` UInt64,
    `customer_id` UInt64,
    `time` DateTime64(3, 'UTC'),
    `value` String
)
AS SELECT
    trait,
    identity_id,
    transform(identity_id, (
        SELECT identities
        FROM moves
    ), (
        SELECT customers
        FROM moves
    ), t.customer_id) AS customer_id,
    tupleElement(identity(latest), 'time') AS time,
    tupleElement(identity(latest), 'value') AS value
FROM trait_states AS t
FINAL;
