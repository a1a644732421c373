-- The rates of PostgreSQL, for figures: what one unit of a currency is worth in the base currency, from a day on.
CREATE TABLE IF NOT EXISTS exchange_rates (
  base LowCardinality(String),
  currency LowCardinality(String),
  day Date,
  rate Decimal(18, 9),
  written_at DateTime64(3, 'UTC')
) ENGINE = ReplacingMergeTree(written_at)
ORDER BY (base, currency, day);
