-- the figure
SELECT asked, if(place_start = toDate(0), NULL, place_start) AS start, n, numerator, numerator_squares, denominator, denominator_squares, products, kept, before
FROM (
SELECT asked, place_start, count() AS n, sum(toFloat64(is_now)) AS numerator, sum(toFloat64(is_now) * toFloat64(is_now)) AS numerator_squares, sum(toFloat64(was)) AS denominator, sum(toFloat64(was) * toFloat64(was)) AS denominator_squares, sum(toFloat64(is_now) * toFloat64(was)) AS products, sum(is_now) AS kept, sum(was) AS before
FROM (
SELECT customer_id, place.1 AS asked, place.2 AS place_start, sumIf(net, place.3 = 0) AS was, sumIf(net, place.3 = 1) AS is_now
FROM (SELECT customer_id, day, paid - back AS net
FROM (
SELECT customer_id, day, paid, CAST(0, 'Decimal(38, 6)') AS back, 1 AS is_order
FROM (SELECT order_id, customer_id, day, counted, toDecimal128(own_amount, 6) AS paid
FROM (
SELECT order_id, customer_id, channel, day, currency = {currency:String} AS counted, if(counted, amount, toDecimal64(0, 6)) AS own_amount
FROM (SELECT order_id, customer_id, channel, toDate(placed_at, {timeZone:String}) AS day, amount, currency
FROM orders
WHERE NOT cancelled)))
WHERE counted
UNION ALL
SELECT customer_id, day, CAST(0, 'Decimal(38, 6)') AS paid, given.paid AS back, 0 AS is_order
FROM (SELECT order_id, customer_id, day, counted, toDecimal128(own_amount, 6) AS paid
FROM (
SELECT order_id, customer_id, channel, day, currency = {currency:String} AS counted, if(counted, amount, toDecimal64(0, 6)) AS own_amount
FROM (SELECT order_id, customer_id, '' AS channel, toDate(refunded_at, {timeZone:String}) AS day, amount, currency
FROM refunds ))) AS given
WHERE counted)
WHERE customer_id != 0)
ARRAY JOIN arrayConcat( arrayMap(number -> (toUInt8(number), toDate(0), toUInt8(1)), arrayFilter((number, first, last) -> day BETWEEN first AND last, arrayEnumerate({starts:Array(Date)}), {starts:Array(Date)}, {ends:Array(Date)})), arrayMap(number -> (toUInt8(number), toDate(0), toUInt8(0)), arrayFilter((number, first, last) -> day BETWEEN first AND last, arrayEnumerate({starts:Array(Date)}), {beforeStarts:Array(Date)}, {beforeEnds:Array(Date)}))) AS place
GROUP BY customer_id, asked, place_start
HAVING was > 0)
GROUP BY GROUPING SETS ((asked, place_start)))

-- by month and by a trait
SELECT asked, if(place_start = toDate(0), NULL, place_start) AS start, split_by, n, numerator, numerator_squares, denominator, denominator_squares, products, kept, before
FROM (
SELECT asked, place_start, toNullable(bucket) AS split_by, count() AS n, sum(toFloat64(is_now)) AS numerator, sum(toFloat64(is_now) * toFloat64(is_now)) AS numerator_squares, sum(toFloat64(was)) AS denominator, sum(toFloat64(was) * toFloat64(was)) AS denominator_squares, sum(toFloat64(is_now) * toFloat64(was)) AS products, sum(is_now) AS kept, sum(was) AS before
FROM (
SELECT c.*, ifNull(found, {unknown:UInt64}) AS bucket
FROM (
SELECT customer_id, place.1 AS asked, place.2 AS place_start, sumIf(net, place.3 = 0) AS was, sumIf(net, place.3 = 1) AS is_now
FROM (SELECT customer_id, day, paid - back AS net
FROM (
SELECT customer_id, day, paid, CAST(0, 'Decimal(38, 6)') AS back, 1 AS is_order
FROM (SELECT order_id, customer_id, day, counted, toDecimal128(own_amount, 6) AS paid
FROM (
SELECT order_id, customer_id, channel, day, currency = {currency:String} AS counted, if(counted, amount, toDecimal64(0, 6)) AS own_amount
FROM (SELECT order_id, customer_id, channel, toDate(placed_at, {timeZone:String}) AS day, amount, currency
FROM orders
WHERE NOT cancelled)))
WHERE counted
UNION ALL
SELECT customer_id, day, CAST(0, 'Decimal(38, 6)') AS paid, given.paid AS back, 0 AS is_order
FROM (SELECT order_id, customer_id, day, counted, toDecimal128(own_amount, 6) AS paid
FROM (
SELECT order_id, customer_id, channel, day, currency = {currency:String} AS counted, if(counted, amount, toDecimal64(0, 6)) AS own_amount
FROM (SELECT order_id, customer_id, '' AS channel, toDate(refunded_at, {timeZone:String}) AS day, amount, currency
FROM refunds ))) AS given
WHERE counted)
WHERE customer_id != 0)
ARRAY JOIN arrayConcat( arrayMap(number -> (toUInt8(number), toDate(0), toUInt8(1)), arrayFilter((number, first, last) -> day BETWEEN first AND last, arrayEnumerate({starts:Array(Date)}), {starts:Array(Date)}, {ends:Array(Date)})), arrayMap(number -> (toUInt8(number), toDate(0), toUInt8(0)), arrayFilter((number, first, last) -> day BETWEEN first AND last, arrayEnumerate({starts:Array(Date)}), {beforeStarts:Array(Date)}, {beforeEnds:Array(Date)})), arrayFilter(place -> place.2 BETWEEN {starts:Array(Date)}[1] AND {lastWhole:Date}, [ (toUInt8(1), toDate(dateTrunc({interval:String}, day)), toUInt8(1)), (toUInt8(1), toDate(dateTrunc({interval:String}, toDate(dateTrunc({interval:String}, day)) + {stride:UInt16})), toUInt8(0))])) AS place
GROUP BY customer_id, asked, place_start
HAVING was > 0) AS c
ANY LEFT JOIN (SELECT customer_id, indexOf({values:Array(String)}, value) AS found
FROM (
SELECT customer_id, if(startsWith(newest, '"'), JSONExtractString(newest), if(newest = 'null', '', newest)) AS value
FROM (SELECT customer_id, argMax(value, time) AS newest
FROM traits
WHERE trait = {trait:String}
GROUP BY customer_id))) AS split USING customer_id)
GROUP BY GROUPING SETS ((asked, place_start), (asked, place_start, split_by)))

-- the customers behind it
SELECT *
FROM (
SELECT customer_id, place.1 AS asked, place.2 AS place_start, sumIf(net, place.3 = 0) AS was, sumIf(net, place.3 = 1) AS is_now
FROM (SELECT customer_id, day, paid - back AS net
FROM (
SELECT customer_id, day, paid, CAST(0, 'Decimal(38, 6)') AS back, 1 AS is_order
FROM (SELECT order_id, customer_id, day, counted, toDecimal128(own_amount, 6) AS paid
FROM (
SELECT order_id, customer_id, channel, day, currency = {currency:String} AS counted, if(counted, amount, toDecimal64(0, 6)) AS own_amount
FROM (SELECT order_id, customer_id, channel, toDate(placed_at, {timeZone:String}) AS day, amount, currency
FROM orders
WHERE NOT cancelled)))
WHERE counted
UNION ALL
SELECT customer_id, day, CAST(0, 'Decimal(38, 6)') AS paid, given.paid AS back, 0 AS is_order
FROM (SELECT order_id, customer_id, day, counted, toDecimal128(own_amount, 6) AS paid
FROM (
SELECT order_id, customer_id, channel, day, currency = {currency:String} AS counted, if(counted, amount, toDecimal64(0, 6)) AS own_amount
FROM (SELECT order_id, customer_id, '' AS channel, toDate(refunded_at, {timeZone:String}) AS day, amount, currency
FROM refunds ))) AS given
WHERE counted)
WHERE customer_id != 0)
ARRAY JOIN arrayConcat( arrayMap(number -> (toUInt8(number), toDate(0), toUInt8(1)), arrayFilter((number, first, last) -> day BETWEEN first AND last, arrayEnumerate({starts:Array(Date)}), {starts:Array(Date)}, {ends:Array(Date)})), arrayMap(number -> (toUInt8(number), toDate(0), toUInt8(0)), arrayFilter((number, first, last) -> day BETWEEN first AND last, arrayEnumerate({starts:Array(Date)}), {beforeStarts:Array(Date)}, {beforeEnds:Array(Date)}))) AS place
GROUP BY customer_id, asked, place_start
HAVING was > 0)
