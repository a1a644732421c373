SELECT customer_id
FROM (
SELECT customer_id, row_number() OVER (ORDER BY expected_value_365 DESC, customer_id) AS rank, count() OVER () AS customers
FROM customer_scores_latest)
WHERE rank <= ceil({best:Float64} * customers)
