// The leanest hand-written SQL for each answer of the bench: no periods to choose from, no comparison, no values that are
// shown together as others; over the same views, since figures must see through identity moves and repeated messages.

const day = `toDate(placed_at, 'Europe/Lisbon')`
const city = `SELECT customer_id, JSONExtractString(argMax(value, time)) AS city FROM traits WHERE trait = 'city' GROUP BY customer_id`
const bought = `orders WHERE NOT cancelled`
const lists = `SELECT customer_id, arraySort(arrayDistinct(groupArray(${day}))) AS days FROM ${bought} AND customer_id != 0 GROUP BY customer_id`
const byCity = (rows: string) => `(SELECT * FROM (${rows}) AS c ANY LEFT JOIN (${city}) AS t USING customer_id)`
const flows = `
  SELECT customer_id, ${day} AS day, amount AS net, 1 AS is_order FROM ${bought} AND currency = 'EUR'
  UNION ALL SELECT customer_id, toDate(refunded_at, 'Europe/Lisbon') AS day, -amount AS net, 0 AS is_order FROM refunds WHERE currency = 'EUR'`
const stretches = `
  SELECT customer_id, days[1] = s[1] AS is_first, s[1] AS began, s[-1] + LIMIT_DAYS + 1 AS lost_on FROM (${lists})
  ARRAY JOIN arraySplit((d, p) -> d - p > LIMIT_DAYS, days, arrayPushFront(arrayPopBack(days), days[1])) AS s`
const waits = `SELECT customer_id, days[1] AS day, if(length(days) > 1, days[2] - days[1], toDate('LAST_DAY') - days[1]) AS wait, length(days) > 1 AS back FROM (${lists})`
const gaps = `
  SELECT customer_id, d AS day, n - d AS wait, n != toDate('LAST_DAY') AS back FROM (SELECT *, arrayPushBack(arrayPopFront(days), toDate('LAST_DAY')) AS nexts FROM (${lists}))
  ARRAY JOIN days AS d, nexts AS n`
const returns = `SELECT customer_id, d AS day, p AS before FROM (${lists}) ARRAY JOIN arrayPopFront(days) AS d, arrayPopBack(days) AS p WHERE d - p <= LIMIT_DAYS`
const worth = `SELECT customer_id, minIf(day, is_order = 1) AS day, sum(net) AS worth FROM (${flows}) GROUP BY customer_id`
const acts = `
  SELECT transform(identity_id, (SELECT identities FROM moves), (SELECT customers FROM moves), e.customer_id) AS customer_id, toDate(time, 'Europe/Lisbon') AS day
  FROM events AS e WHERE type IN ('track', 'page', 'screen') AND event NOT IN ('Campaign Sent', 'Survey Sent', 'Message Sent')`
const waiting = (key: string, rows: string) =>
  `SELECT k, groupArray(wait), groupArray(b), groupArray(n) FROM (SELECT ${key} AS k, wait, countIf(back) AS b, count() AS n FROM ${rows} GROUP BY k, wait) GROUP BY k`
const shareOfBest = `arraySum(arraySlice(arrayPartialReverseSort(toUInt64(count() * 0.05), groupArray(w)), 1, toUInt64(count() * 0.05))), sum(w)`
const activeDays = `
  SELECT customer_id, arrayFilter(d -> toLastDayOfMonth(d) - d < 28, arraySort(arrayDistinct(groupArrayArray(seen)))) AS days
  FROM activity AS a ANY LEFT JOIN (
    SELECT identity_id, groupArray(toDate(time, 'Europe/Lisbon')) AS seen FROM events
    WHERE type IN ('track', 'page', 'screen') AND event NOT IN ('Campaign Sent', 'Survey Sent', 'Message Sent') GROUP BY identity_id) AS e ON e.identity_id = a.identity_id
  GROUP BY customer_id HAVING max(known)`
const month = (column = 'day') => `toStartOfMonth(${column})`

/** By month, and by the trait city. */
export const lean: Record<string, { month: string; city: string }> = {
  customers: {
    month: `SELECT ${month()} AS k, count() FROM (SELECT toDate(min(first_seen_at), 'Europe/Lisbon') AS day FROM activity GROUP BY customer_id HAVING max(known)) GROUP BY k`,
    city: `SELECT city, count() FROM ${byCity('SELECT customer_id FROM activity GROUP BY customer_id HAVING max(known)')} GROUP BY city`,
  },
  orders: {
    month: `SELECT ${month(day)} AS k, count() FROM ${bought} GROUP BY k`,
    city: `SELECT city, count() FROM ${byCity(`SELECT customer_id FROM ${bought}`)} GROUP BY city`,
  },
  revenue: {
    month: `SELECT ${month()} AS k, sum(net), sumIf(net, is_order = 1), sum(is_order) FROM (${flows}) GROUP BY k`,
    city: `SELECT city, sum(net), sumIf(net, is_order = 1), sum(is_order) FROM ${byCity(flows)} GROUP BY city`,
  },
  'average-order': {
    month: `SELECT ${month(day)} AS k, sum(amount) / count() FROM ${bought} AND currency = 'EUR' GROUP BY k`,
    city: `SELECT city, sum(amount) / count() FROM ${byCity(`SELECT customer_id, amount FROM ${bought} AND currency = 'EUR'`)} GROUP BY city`,
  },
  'repeat-purchase-rate': {
    month: `SELECT count(), countIf(n >= 2) FROM (SELECT count() AS n FROM ${bought} AND customer_id != 0 GROUP BY customer_id)`,
    city: `SELECT city, count(), countIf(n >= 2) FROM ${byCity(`SELECT customer_id, count() AS n FROM ${bought} AND customer_id != 0 GROUP BY customer_id`)} GROUP BY city`,
  },
  'new-and-returning': {
    month: `SELECT k, count(), countIf(k = arrayMin(ms)) FROM (SELECT arrayDistinct(groupArray(${month(day)})) AS ms FROM ${bought} AND customer_id != 0 GROUP BY customer_id) ARRAY JOIN ms AS k GROUP BY k`,
    city: `SELECT city, count() FROM ${byCity(`SELECT DISTINCT customer_id FROM ${bought} AND customer_id != 0`)} GROUP BY city`,
  },
  'purchase-frequency': {
    month: `SELECT ${month(day)} AS k, count(), uniqExact(customer_id) FROM ${bought} AND customer_id != 0 GROUP BY k`,
    city: `SELECT city, sum(n), count() FROM ${byCity(`SELECT customer_id, count() AS n FROM ${bought} AND customer_id != 0 GROUP BY customer_id`)} GROUP BY city`,
  },
  'time-between-purchases': { month: waiting(month(), `(${gaps})`), city: waiting('city', byCity(gaps)) },
  'repeat-within-90-days': { month: waiting(month(), `(${waits})`), city: waiting('city', byCity(waits)) },
  'new-customers': {
    month: `SELECT ${month()} AS k, count() FROM (SELECT toDate(min(placed_at), 'Europe/Lisbon') AS day FROM ${bought} AND customer_id != 0 GROUP BY customer_id) GROUP BY k`,
    city: `SELECT city, count() FROM ${byCity(`SELECT DISTINCT customer_id FROM ${bought} AND customer_id != 0`)} GROUP BY city`,
  },
  'returning-customers': {
    month: `SELECT ${month()} AS k, countIf(before < k) FROM (${returns}) GROUP BY k`,
    city: `SELECT city, countIf(before < toDate('2020-01-01')) FROM ${byCity(returns)} GROUP BY city`,
  },
  'lost-customers': {
    month: `SELECT ${month('lost_on')} AS k, uniqExact(customer_id) FROM (${stretches}) WHERE lost_on <= toDate('LAST_DAY') GROUP BY k`,
    city: `SELECT city, uniqExact(customer_id) FROM ${byCity(stretches)} WHERE lost_on <= toDate('LAST_DAY') GROUP BY city`,
  },
  'retention-rate': {
    month: `SELECT sumForEach(arrayMap(m -> toUInt64(began < m AND lost_on >= m), ms)), sumForEach(arrayMap(m -> toUInt64(began < m AND lost_on BETWEEN m AND toLastDayOfMonth(m)), ms)) FROM (SELECT *, arrayMap(i -> addMonths(toDate('2023-01-01'), i), range(36)) AS ms FROM (${stretches}))`,
    city: `SELECT city, countIf(began < toDate('2023-01-01')), countIf(lost_on < toDate('LAST_DAY')) FROM ${byCity(stretches)} GROUP BY city`,
  },
  'net-revenue-retention': {
    month: `SELECT key % 65536 AS m, count(), sum(was), sum(is_now), sum(toFloat64(was) * toFloat64(is_now)) FROM (SELECT customer_id * 65536 + intDiv(side, 2) AS key, sumIf(net, side % 2 = 0) AS was, sumIf(net, side % 2 = 1) AS is_now FROM (${flows}) ARRAY JOIN [toUInt32(toUInt16(${month()})) * 2 + 1, toUInt32(toUInt16(addMonths(${month()}, 1))) * 2] AS side GROUP BY key HAVING was > 0) GROUP BY m`,
    city: `SELECT city, count(), sum(was), sum(is_now) FROM ${byCity(`SELECT customer_id, sumIf(net, day < toDate('2023-01-01')) AS was, sumIf(net, day >= toDate('2023-01-01')) AS is_now FROM (${flows}) GROUP BY customer_id`)} GROUP BY city`,
  },
  'lifetime-value': {
    month: `SELECT ${month()} AS k, count(), sum(worth), sum(toFloat64(worth) * toFloat64(worth)) FROM (${worth}) GROUP BY k`,
    city: `SELECT city, count(), sum(worth), sum(toFloat64(worth) * toFloat64(worth)) FROM ${byCity(worth)} GROUP BY city`,
  },
  'revenue-share-best-5': {
    month: `SELECT k, ${shareOfBest} FROM (SELECT key % 65536 AS k, w FROM (SELECT customer_id * 65536 + toUInt16(${month()}) AS key, sum(net) AS w FROM (${flows}) GROUP BY key HAVING w > 0)) GROUP BY k`,
    city: `SELECT city, ${shareOfBest} FROM ${byCity(`SELECT customer_id, sum(net) AS w FROM (${flows}) GROUP BY customer_id HAVING w > 0`)} GROUP BY city`,
  },
  'active-days': {
    month: `SELECT m, count(), sum(n), sum(n * n) FROM (SELECT toStartOfMonth(s[1]) AS m, length(s) AS n FROM (${activeDays}) ARRAY JOIN arraySplit((d, p) -> toStartOfMonth(d) != toStartOfMonth(p), days, arrayPushFront(arrayPopBack(days), days[1])) AS s WHERE notEmpty(s)) GROUP BY m`,
    city: `SELECT city, count(), sum(n), sum(n * n) FROM ${byCity(`SELECT customer_id, uniqExact(day) AS n FROM (${acts}) WHERE day > toDate('LAST_DAY') - 28 GROUP BY customer_id HAVING customer_id IN (SELECT customer_id FROM activity GROUP BY customer_id HAVING max(known))`)} GROUP BY city`,
  },
  'referral-rate': {
    month: `SELECT ${month('first_day')} AS k, count(), countIf(made > 0) FROM (SELECT customer_id, toDate(min(placed_at), 'Europe/Lisbon') AS first_day FROM ${bought} AND customer_id != 0 GROUP BY customer_id) AS o ANY LEFT JOIN (SELECT customer_id, count() AS made FROM events WHERE event = 'Referral Made' GROUP BY customer_id) AS r USING customer_id GROUP BY k`,
    city: `SELECT city, count(), countIf(made > 0) FROM ${byCity(`SELECT customer_id, ifNull(made, 0) AS made FROM (SELECT DISTINCT customer_id FROM ${bought} AND customer_id != 0) AS o ANY LEFT JOIN (SELECT customer_id, count() AS made FROM events WHERE event = 'Referral Made' GROUP BY customer_id) AS r USING customer_id`)} GROUP BY city`,
  },
}

export const leanTriangle = `
  SELECT cohort, period, count() FROM (
    SELECT arrayMin(ms) AS cohort, arrayJoin(ms) AS period FROM (
      SELECT arrayDistinct(groupArray(${month(day)})) AS ms FROM ${bought} AND customer_id != 0 GROUP BY customer_id))
  GROUP BY cohort, period`
