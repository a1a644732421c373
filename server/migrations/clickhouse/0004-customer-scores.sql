-- What is expected of each customer, the newest scoring only. Values are in the base currency, net of refunds and
-- discounted; each estimate with the ends of its interval.
CREATE TABLE IF NOT EXISTS customer_scores (
  customer_id UInt64,
  as_of Date,
  scored_at DateTime64(3, 'UTC'),
  model_version UInt32,
  first_day Date,
  last_day Date,
  -- Days with an order. 0: this customer is no longer one, having been merged into another.
  purchases UInt32,
  worth Decimal(18, 4),
  p_alive Float64,
  p_alive_lower Float64,
  p_alive_upper Float64,
  -- 28 days before, by the same model; null for who had not bought by then.
  p_alive_before Nullable(Float64),
  expected_orders_90 Float64,
  expected_orders_90_lower Float64,
  expected_orders_90_upper Float64,
  expected_orders_365 Float64,
  expected_orders_365_lower Float64,
  expected_orders_365_upper Float64,
  expected_orders_1095 Float64,
  expected_orders_1095_lower Float64,
  expected_orders_1095_upper Float64,
  expected_value_90 Decimal(18, 4),
  expected_value_90_lower Decimal(18, 4),
  expected_value_90_upper Decimal(18, 4),
  expected_value_90_before Decimal(18, 4),
  expected_value_365 Decimal(18, 4),
  expected_value_365_lower Decimal(18, 4),
  expected_value_365_upper Decimal(18, 4),
  expected_value_365_before Decimal(18, 4),
  expected_value_1095 Decimal(18, 4),
  expected_value_1095_lower Decimal(18, 4),
  expected_value_1095_upper Decimal(18, 4),
  expected_value_1095_before Decimal(18, 4),
  -- For intervals of sums: the variance of the customer's own chance adds up; what is unknown of the model's parameters
  -- does not even out, so the derivatives by (the logarithm of) each of them add up instead.
  orders_variance_90 Float64,
  orders_variance_365 Float64,
  orders_variance_1095 Float64,
  value_variance_90 Float64,
  value_variance_365 Float64,
  value_variance_1095 Float64,
  alive_slopes Array(Float64),
  value_slopes_90 Array(Float64),
  value_slopes_365 Array(Float64),
  value_slopes_1095 Array(Float64),
  next_order_day Nullable(Date),
  next_order_day_lower Nullable(Date),
  next_order_day_upper Nullable(Date),
  tier LowCardinality(String)
) ENGINE = ReplacingMergeTree(scored_at)
ORDER BY customer_id;

-- What readers use. Whoever was merged into another since the scoring is left out.
CREATE VIEW IF NOT EXISTS customer_scores_latest AS
SELECT * FROM customer_scores FINAL
WHERE purchases > 0
  AND customer_id GLOBAL NOT IN (SELECT identity_id FROM identity_moves FINAL WHERE identity_moves.customer_id != identity_id);
