-- Rows of a running import as they were understood. A partition is an import's, and goes when it is done.
CREATE TABLE IF NOT EXISTS import_rows (
  import_id UInt64,
  role LowCardinality(String),
  file UInt16,
  line UInt32,
  part UInt16,
  order_id String,
  ordered_at Nullable(DateTime64(3, 'UTC')),
  standing LowCardinality(String),
  currency LowCardinality(String),
  order_total Nullable(Decimal(18, 6)),
  subtotal Nullable(Decimal(18, 6)),
  discount Nullable(Decimal(18, 6)),
  shipping Nullable(Decimal(18, 6)),
  tax Nullable(Decimal(18, 6)),
  refunded Nullable(Decimal(18, 6)),
  refunded_at Nullable(DateTime64(3, 'UTC')),
  cancelled_at Nullable(DateTime64(3, 'UTC')),
  promised_at Nullable(DateTime64(3, 'UTC')),
  delivered_at Nullable(DateTime64(3, 'UTC')),
  coupon String,
  payment_method String,
  payment_value Nullable(Decimal(18, 6)),
  product_id String,
  product_name String,
  category String,
  variant String,
  brand String,
  quantity Nullable(Decimal(18, 6)),
  unit_price Nullable(Decimal(18, 6)),
  line_total Nullable(Decimal(18, 6)),
  line_shipping Nullable(Decimal(18, 6)),
  user_id String,
  email String,
  phone String,
  anonymous_id String,
  customer_key String,
  external_ids String,
  traits String,
  customer_since Nullable(DateTime64(3, 'UTC')),
  event LowCardinality(String),
  event_id String,
  occurred_at Nullable(DateTime64(3, 'UTC')),
  properties String,
  reason String
) ENGINE = MergeTree
PARTITION BY import_id
ORDER BY (role, file, line, part)
-- Rows are read once or twice and dropped: putting their parts together would cost more than it saves.
SETTINGS max_bytes_to_merge_at_max_space_in_pool = 1, parts_to_delay_insert = 100000, parts_to_throw_insert = 100000;

-- Its orders, put together from their rows. `state`: order, refund (goods taken back, as an order of its own),
-- cancelled, unpaid, correction (nobody's, and worth nothing), or why it is held back: rejected, no-date, no-amount.
CREATE TABLE IF NOT EXISTS import_orders (
  import_id UInt64,
  order_key String,
  state LowCardinality(String),
  standing LowCardinality(String),
  placed_at Nullable(DateTime64(3, 'UTC')),
  currency LowCardinality(String),
  total Nullable(Decimal(18, 6)),
  subtotal Nullable(Decimal(18, 6)),
  discount Nullable(Decimal(18, 6)),
  shipping Nullable(Decimal(18, 6)),
  tax Nullable(Decimal(18, 6)),
  refunded Nullable(Decimal(18, 6)),
  refunded_at Nullable(DateTime64(3, 'UTC')),
  cancelled_at Nullable(DateTime64(3, 'UTC')),
  promised_at Nullable(DateTime64(3, 'UTC')),
  delivered_at Nullable(DateTime64(3, 'UTC')),
  coupon String,
  payment_method String,
  properties String,
  pieces Nullable(Decimal(18, 6)),
  user_id String,
  email String,
  phone String,
  external_ids String,
  traits String,
  products Array(Tuple(
    product_id String,
    name String,
    category String,
    variant String,
    brand String,
    quantity Decimal(18, 6),
    price Nullable(Decimal(18, 6)),
    total Nullable(Decimal(18, 6))
  )),
  content String
) ENGINE = MergeTree
PARTITION BY import_id
ORDER BY order_key;

-- Which order each line of goods taken back belongs to; `order_key` is empty where none could be named.
CREATE TABLE IF NOT EXISTS import_refund_lines (
  import_id UInt64,
  refund_key String,
  line UInt32,
  order_key String
) ENGINE = MergeTree
PARTITION BY import_id
ORDER BY (refund_key, line);

-- Its people, one row for each set of identifiers.
CREATE TABLE IF NOT EXISTS import_people (
  import_id UInt64,
  person_key String,
  user_id String,
  email String,
  phone String,
  external_ids String,
  traits String,
  customer_since Nullable(DateTime64(3, 'UTC')),
  seen_at Nullable(DateTime64(3, 'UTC')),
  content String
) ENGINE = MergeTree
PARTITION BY import_id
ORDER BY person_key;

-- What the timeline has been told already, so that the same file told twice says nothing new.
CREATE TABLE IF NOT EXISTS import_ledger (
  kind LowCardinality(String),
  key String,
  part String,
  content String,
  import_id UInt64
) ENGINE = ReplacingMergeTree
ORDER BY (kind, key, part);
