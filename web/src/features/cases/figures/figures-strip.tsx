import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { formatCount } from '../../../ui/format/count.ts'
import { hoursWords, medianWords } from '../case-words.ts'
import { caseFiguresQuery } from '../cases-query.ts'
import classes from './figures.module.css'
import { shareWords } from './share-words.ts'

/** How it goes, in five figures. */
export function FiguresStrip() {
  const { data } = useQuery(caseFiguresQuery(90))
  if (!data) return <Skeleton height={92} radius="lg" mb="md" aria-busy />
  const { all, helped } = data
  const figures = [
    {
      label: 'Overdue',
      value: formatCount(all.overdue),
      basis: `of ${formatCount(all.open)} open`,
      bad: all.overdue > 0,
    },
    { label: 'Half answered within', value: hoursWords(all.firstAnswer.hours), basis: medianWords(all.firstAnswer) },
    { label: 'Half closed within', value: hoursWords(all.close.hours), basis: medianWords(all.close) },
    { label: 'Reopened', ...shareWords(all.reopened, 'No case was closed yet') },
    { label: 'It helped', ...shareWords(helped, 'Nobody has said yet') },
  ]
  return (
    <section className={classes.strip} aria-label="Cases of the last 90 days">
      {figures.map(({ label, value, basis, bad }) => (
        <div key={label} className={classes.figure} data-bad={bad}>
          <span className={classes.label}>{label}</span>
          <strong>{value}</strong>
          <span className={classes.basis}>{basis}</span>
        </div>
      ))}
    </section>
  )
}
