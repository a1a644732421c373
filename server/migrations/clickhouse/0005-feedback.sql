-- Every scored or written opinion, one row each: answers, reviews, mentions. A repeated or changed one replaces itself.
CREATE TABLE IF NOT EXISTS feedback_states (
  metric LowCardinality(String),
  identity_id UInt64,
  feedback_id String,
  event LowCardinality(String),
  time DateTime64(3, 'UTC'),
  received_at DateTime64(3, 'UTC'),
  customer_id UInt64,
  channel LowCardinality(String),
  source_id UInt32,
  survey_id LowCardinality(String),
  survey_version UInt32,
  question_id LowCardinality(String),
  response_id String,
  invitation_id String,
  order_id String,
  product_id String,
  conversation_id String,
  case_id String,
  score Nullable(Float64),
  text String CODEC(ZSTD(3)),
  language LowCardinality(String),
  value String CODEC(ZSTD(1)),
  currency LowCardinality(String),
  flags Array(LowCardinality(String))
) ENGINE = ReplacingMergeTree(received_at)
ORDER BY (metric, identity_id, feedback_id);

CREATE MATERIALIZED VIEW IF NOT EXISTS feedback_states_writer TO feedback_states AS
SELECT
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
  multiIf(
    JSONExtractString(properties, 'response_id') != '', JSONExtractString(properties, 'response_id'),
    JSONExtractString(properties, 'invitation_id') != '', JSONExtractString(properties, 'invitation_id'),
    event_id) AS response_id,
  JSONExtractString(properties, 'invitation_id') AS invitation_id,
  order_id,
  JSONExtractString(properties, 'product_id') AS product_id,
  JSONExtractString(properties, 'conversation_id') AS conversation_id,
  JSONExtractString(properties, 'case_id') AS case_id,
  if(JSONType(properties, 'score') IN ('Int64', 'UInt64', 'Double'), JSONExtract(properties, 'score', 'Nullable(Float64)'), NULL) AS score,
  JSONExtractString(properties, 'text') AS text,
  JSONExtractString(properties, 'language') AS language,
  if(JSONType(properties, 'value') = 'String', JSONExtractString(properties, 'value'), JSONExtractRaw(properties, 'value')) AS value,
  JSONExtractString(properties, 'currency') AS currency,
  JSONExtract(properties, 'flags', 'Array(String)') AS flags
FROM events
WHERE event IN ('Survey Answered', 'Review Posted', 'Mention Found');

-- Whom a survey was sent to.
CREATE TABLE IF NOT EXISTS survey_invitation_states (
  survey_id LowCardinality(String),
  invitation_id String,
  received_at DateTime64(3, 'UTC'),
  time DateTime64(3, 'UTC'),
  identity_id UInt64,
  customer_id UInt64,
  channel LowCardinality(String)
) ENGINE = ReplacingMergeTree(received_at)
ORDER BY (survey_id, invitation_id);

CREATE MATERIALIZED VIEW IF NOT EXISTS survey_invitation_states_writer TO survey_invitation_states AS
SELECT
  JSONExtractString(properties, 'survey_id') AS survey_id,
  if(JSONExtractString(properties, 'invitation_id') != '', JSONExtractString(properties, 'invitation_id'), event_id) AS invitation_id,
  received_at,
  time,
  identity_id,
  customer_id,
  if(JSONExtractString(properties, 'channel') != '', JSONExtractString(properties, 'channel'), toString(channel)) AS channel
FROM events
WHERE event = 'Survey Sent';

-- What has just arrived, in the order in which it was stored, for what follows on it. Nothing follows on browsing, of which
-- there is far more than of everything else, nor on what happened long before it was told; but consent holds whenever it
-- was given.
CREATE TABLE IF NOT EXISTS event_feed (
  inserted_at DateTime64(3, 'UTC'),
  event_id String,
  event LowCardinality(String),
  time DateTime64(3, 'UTC'),
  identity_id UInt64,
  customer_id UInt64,
  channel LowCardinality(String),
  order_id String,
  properties String CODEC(ZSTD(1))
) ENGINE = MergeTree
ORDER BY (inserted_at, event_id)
TTL toDateTime(inserted_at) + INTERVAL 14 DAY;

CREATE MATERIALIZED VIEW IF NOT EXISTS event_feed_writer TO event_feed AS
SELECT now64(3, 'UTC') AS inserted_at, event_id, event, time, identity_id, customer_id, channel, order_id, properties
FROM events
WHERE type = 'track'
  AND event NOT IN ('Product Viewed', 'Product Added', 'Product Removed', 'Cart Viewed', 'Products Searched', 'Email Opened', 'Email Link Clicked')
  AND (time > received_at - INTERVAL 30 DAY OR event IN ('Consent Given', 'Consent Withdrawn', 'Unsubscribed'));

-- Of what was there before. A repetition replaces itself.
INSERT INTO feedback_states
SELECT
  multiIf(event = 'Review Posted', 'review', event = 'Mention Found', 'mention', JSONExtractString(properties, 'metric')) AS metric,
  identity_id, event_id AS feedback_id, event, time, received_at, customer_id, channel, source_id,
  JSONExtractString(properties, 'survey_id') AS survey_id,
  JSONExtractUInt(properties, 'survey_version') AS survey_version,
  JSONExtractString(properties, 'question_id') AS question_id,
  multiIf(
    JSONExtractString(properties, 'response_id') != '', JSONExtractString(properties, 'response_id'),
    JSONExtractString(properties, 'invitation_id') != '', JSONExtractString(properties, 'invitation_id'),
    event_id) AS response_id,
  JSONExtractString(properties, 'invitation_id') AS invitation_id,
  order_id,
  JSONExtractString(properties, 'product_id') AS product_id,
  JSONExtractString(properties, 'conversation_id') AS conversation_id,
  JSONExtractString(properties, 'case_id') AS case_id,
  if(JSONType(properties, 'score') IN ('Int64', 'UInt64', 'Double'), JSONExtract(properties, 'score', 'Nullable(Float64)'), NULL) AS score,
  JSONExtractString(properties, 'text') AS text,
  JSONExtractString(properties, 'language') AS language,
  if(JSONType(properties, 'value') = 'String', JSONExtractString(properties, 'value'), JSONExtractRaw(properties, 'value')) AS value,
  JSONExtractString(properties, 'currency') AS currency,
  JSONExtract(properties, 'flags', 'Array(String)') AS flags
FROM events
WHERE event IN ('Survey Answered', 'Review Posted', 'Mention Found');

INSERT INTO survey_invitation_states
SELECT
  JSONExtractString(properties, 'survey_id') AS survey_id,
  if(JSONExtractString(properties, 'invitation_id') != '', JSONExtractString(properties, 'invitation_id'), event_id) AS invitation_id,
  received_at, time, identity_id, customer_id,
  if(JSONExtractString(properties, 'channel') != '', JSONExtractString(properties, 'channel'), toString(channel)) AS channel
FROM events
WHERE event = 'Survey Sent';

CREATE VIEW IF NOT EXISTS feedback AS
SELECT f.* EXCEPT (customer_id), ifNull(moved_to, customer_id) AS customer_id
FROM feedback_states AS f FINAL GLOBAL ANY LEFT JOIN moved ON moved.identity_id = f.identity_id;

CREATE VIEW IF NOT EXISTS survey_invitations AS
SELECT s.* EXCEPT (customer_id), ifNull(moved_to, customer_id) AS customer_id
FROM survey_invitation_states AS s FINAL GLOBAL ANY LEFT JOIN moved ON moved.identity_id = s.identity_id;
