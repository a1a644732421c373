import type { ImportReport } from '@esteem/contract'
import { Badge, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { countOf, formatShare } from '../../../ui/format/count.ts'
import { Moment } from '../../../ui/moment.tsx'
import { importName, isUnderWay, stateWords } from './import-words.ts'
import classes from './report.module.css'

export function ImportList({ imports }: { imports: ImportReport[] }) {
  return (
    <>
      <Title order={2} mt="xl" mb="sm">
        Earlier imports
      </Title>
      <ul className={classes.list}>
        {imports.map((report) => (
          <li key={report.importId} className={classes.item}>
            <div className={classes.what}>
              <Link to="/imports/$importId" params={{ importId: report.importId }} className={classes.name}>
                {importName(report)}
              </Link>
              <span className={classes.about}>
                <Moment at={report.createdAt} style="day-time" /> · {outcome(report)}
              </span>
            </div>
            <Badge
              variant={report.state === 'done' || isUnderWay(report.state) ? 'light' : 'default'}
              radius="sm"
              tt="none"
            >
              {report.state === 'running' ? formatShare(report.progress) : stateWords[report.state]}
            </Badge>
          </li>
        ))}
      </ul>
    </>
  )
}

function outcome({ figures, rowsRead, rowsRejected }: ImportReport): string {
  const rejected = rowsRejected > 0 ? `, ${countOf(rowsRejected, 'row')} not usable` : ''
  if (!figures) return `${countOf(rowsRead, 'row')} read${rejected}`
  return `${countOf(figures.orders, 'order')} of ${countOf(figures.customers, 'customer')}${rejected}`
}
