import type { SurveyProblem } from '@esteem/contract'
import classes from './check-result.module.css'

const words: Record<SurveyProblem['severity'], string> = {
  refused: 'To be mended',
  changed: 'Is changed',
  hint: 'Please look',
}

export function ProblemList({ problems }: { problems: readonly SurveyProblem[] }) {
  if (problems.length === 0) return null
  return (
    <ul className={classes.problems} aria-label="What the check found">
      {problems.map(({ path, message, severity }) => (
        <li key={`${path} ${message}`} data-severity={severity}>
          <b>{words[severity]}</b> {message}
          {path !== '' && <code>{path}</code>}
        </li>
      ))}
    </ul>
  )
}
