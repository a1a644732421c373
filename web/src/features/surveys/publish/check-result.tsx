import { feedbackMetrics, type SurveyCheck } from '@esteem/contract'
import { countOf } from '../../../ui/format/count.ts'
import { languageName } from '../../../ui/format/language.ts'
import { joinWords } from '../../../ui/format/words.ts'
import classes from './check-result.module.css'
import { ProblemList } from './problem-list.tsx'

/** What is wrong, else what will be asked and measured. */
export function CheckResult({ check, again }: { check: SurveyCheck; again: boolean }) {
  const { problems, questions, languages, publishable } = check
  const measured = questions.filter(({ metric }) => metric !== null)
  return (
    <div className={classes.result}>
      {!publishable && <p className={classes.refused}>This cannot be published yet.</p>}
      <ProblemList problems={problems} />
      {publishable && (
        <>
          <p>
            It asks {countOf(questions.length, 'question')} in {joinWords(languages.map((one) => languageName(one)))}.
          </p>
          {measured.length > 0 ? (
            <ul className={classes.measured} aria-label="What it measures">
              {measured.map(({ questionId, title, metric }) => (
                <li key={questionId}>
                  <b>{metric && feedbackMetrics[metric].name}</b> {title}
                </li>
              ))}
            </ul>
          ) : (
            <p>No question measures anything with a name, so its answers become no figure.</p>
          )}
          {again && <p>Answers that were given so far keep the version that they were given to.</p>}
        </>
      )}
    </div>
  )
}
