import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { formatAmount } from '../../../ui/format/amount.ts'
import { formatCount, formatShare } from '../../../ui/format/count.ts'
import { Panel } from '../../../ui/layout/panel.tsx'
import { ErrorState } from '../../../ui/state/error-state.tsx'
import { aftermathQuery } from '../cases-query.ts'
import classes from './figures.module.css'

/** What customers did after their complaint, by what became of it. */
export function AftermathPanel() {
  const aftermath = useQuery(aftermathQuery)
  if (aftermath.error && !aftermath.data) return <ErrorState error={aftermath.error} retry={aftermath.refetch} />
  if (!aftermath.data) return <Skeleton height={240} radius="lg" aria-busy />
  const { groups, words, days, currency } = aftermath.data
  const money = (amount: string) => formatAmount({ amount, currency })
  return (
    <Panel title="What became of them">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={classes.scroll} tabIndex={0} aria-label="What became of them">
        <table className={classes.table}>
          <thead>
            <tr>
              <td />
              <th scope="col">Customers</th>
              <th scope="col">Bought again within {days} days</th>
              <th scope="col">Paid in that time, on average</th>
            </tr>
          </thead>
          <tbody>
            {groups.map(({ group, name, customers, repurchase, value, followed }) => (
              <tr key={group}>
                <th scope="row">{name}</th>
                <td data-head="Customers">{formatCount(customers)}</td>
                <td data-head={`Bought again within ${days} days`}>
                  {repurchase ? formatShare(repurchase.value) : '–'}
                  <small>
                    {repurchase
                      ? `${formatShare(repurchase.lower)} to ${formatShare(repurchase.upper)}`
                      : 'nobody followed for so long'}
                  </small>
                </td>
                <td data-head="Paid in that time, on average">
                  {value ? money(value.value) : '–'}
                  <small>
                    {value ? `${money(value.lower)} to ${money(value.upper)}, of ${formatCount(followed)}` : 'too few'}
                  </small>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className={classes.note}>{words}</p>
    </Panel>
  )
}
