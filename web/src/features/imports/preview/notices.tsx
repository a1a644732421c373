import type { ImportWarning } from '@esteem/contract'
import { IconAlertTriangle, IconHelpCircle } from '@tabler/icons-react'
import classes from './preview.module.css'

interface NoticesProps {
  blockers: ImportWarning[]
  warnings: ImportWarning[]
}

/** What must be answered before the import can start, then what is worth knowing. */
export function Notices({ blockers, warnings }: NoticesProps) {
  if (blockers.length + warnings.length === 0) return null
  return (
    <ul className={classes.notices}>
      {blockers.map((blocker) => (
        <li key={`${blocker.code} ${blocker.column}`} data-blocker>
          <IconHelpCircle size={18} stroke={1.6} aria-hidden />
          <span>
            <b>To answer: </b>
            {blocker.message}
          </span>
        </li>
      ))}
      {warnings.map((warning) => (
        <li key={`${warning.code} ${warning.column}`}>
          <IconAlertTriangle size={18} stroke={1.6} aria-hidden />
          {warning.message}
        </li>
      ))}
    </ul>
  )
}
