SELECT recency_score AS recency, frequency_score AS frequency, monetary_score AS monetary, worth_tier AS tier, count() AS customers, sum(c.worth) AS worth, min(last_day) AS first_last, max(last_day) AS last_last, min(purchases) AS least_purchases, max(purchases) AS most_purchases, min(c.worth) AS least_worth, max(c.worth) AS most_worth
FROM (SELECT *, toNullable(recency) AS recency_score, toNullable(frequency) AS frequency_score, toNullable(monetary) AS monetary_score, toNullable(tier) AS worth_tier
FROM (
SELECT customer_id, last_day, purchases, worth, 1 + arrayCount(border -> last_day > border, recency_borders) AS recency, 1 + arrayCount(border -> purchases > border, frequency_borders) AS frequency, 1 + arrayCount(border -> worth > border, monetary_borders) AS monetary, multiIf(worth >= tier_borders[1], 'top', worth >= tier_borders[2], 'high', worth >= tier_borders[3], 'middle', 'low') AS tier
FROM (
SELECT customer_id, minIf(day, is_order = 1) AS first_day, maxIf(day, is_order = 1) AS last_day, uniqExactIf(day, is_order = 1) AS purchases, sum(net) AS worth
FROM (
SELECT customer_id, day, paid AS net, 1 AS is_order
FROM (SELECT order_id, customer_id, day, counted, own_amount AS paid
FROM (
SELECT order_id, customer_id, channel, day, currency = {currency:String} AS counted, if(counted, amount, toDecimal64(0, 6)) AS own_amount
FROM (SELECT order_id, customer_id, channel, toDate(placed_at, {timeZone:String}) AS day, amount, currency
FROM orders
WHERE NOT cancelled)))
WHERE customer_id != 0
UNION ALL
SELECT customer_id, day, -paid AS net, 0 AS is_order
FROM (SELECT order_id, customer_id, day, counted, own_amount AS paid
FROM (
SELECT order_id, customer_id, channel, day, currency = {currency:String} AS counted, if(counted, amount, toDecimal64(0, 6)) AS own_amount
FROM (SELECT order_id, customer_id, '' AS channel, toDate(refunded_at, {timeZone:String}) AS day, amount, currency
FROM refunds )))
WHERE customer_id != 0 AND counted)
WHERE day <= {horizon:Date}
GROUP BY customer_id
HAVING max(is_order) = 1) AS c CROSS JOIN (
SELECT [days[intDiv(1 * customers + 4, 5)], days[intDiv(2 * customers + 4, 5)], days[intDiv(3 * customers + 4, 5)], days[intDiv(4 * customers + 4, 5)]] AS recency_borders, [counts[intDiv(1 * customers + 4, 5)], counts[intDiv(2 * customers + 4, 5)], counts[intDiv(3 * customers + 4, 5)], counts[intDiv(4 * customers + 4, 5)]] AS frequency_borders, [worths[intDiv(1 * customers + 4, 5)], worths[intDiv(2 * customers + 4, 5)], worths[intDiv(3 * customers + 4, 5)], worths[intDiv(4 * customers + 4, 5)]] AS monetary_borders, [worths[customers + 1 - intDiv(5 * customers + 99, 100)], worths[customers + 1 - intDiv(20 * customers + 99, 100)], worths[customers + 1 - intDiv(50 * customers + 99, 100)]] AS tier_borders
FROM (
SELECT count() AS customers, arraySort(groupArray(last_day)) AS days, arraySort(groupArray(purchases)) AS counts, arraySort(groupArray(worth)) AS worths
FROM (
SELECT customer_id, minIf(day, is_order = 1) AS first_day, maxIf(day, is_order = 1) AS last_day, uniqExactIf(day, is_order = 1) AS purchases, sum(net) AS worth
FROM (
SELECT customer_id, day, paid AS net, 1 AS is_order
FROM (SELECT order_id, customer_id, day, counted, own_amount AS paid
FROM (
SELECT order_id, customer_id, channel, day, currency = {currency:String} AS counted, if(counted, amount, toDecimal64(0, 6)) AS own_amount
FROM (SELECT order_id, customer_id, channel, toDate(placed_at, {timeZone:String}) AS day, amount, currency
FROM orders
WHERE NOT cancelled)))
WHERE customer_id != 0
UNION ALL
SELECT customer_id, day, -paid AS net, 0 AS is_order
FROM (SELECT order_id, customer_id, day, counted, own_amount AS paid
FROM (
SELECT order_id, customer_id, channel, day, currency = {currency:String} AS counted, if(counted, amount, toDecimal64(0, 6)) AS own_amount
FROM (SELECT order_id, customer_id, '' AS channel, toDate(refunded_at, {timeZone:String}) AS day, amount, currency
FROM refunds )))
WHERE customer_id != 0 AND counted)
WHERE day <= {horizon:Date}
GROUP BY customer_id
HAVING max(is_order) = 1))) AS b)) AS c
GROUP BY GROUPING SETS ((recency_score, frequency_score), (recency_score), (frequency_score), (monetary_score), (worth_tier))
