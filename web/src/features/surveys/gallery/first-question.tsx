import type { Json } from '../json/json.ts'
import { choicesOf, kindOf, scaleOf } from '../json/kinds.ts'
import { readText } from '../json/texts.ts'
import classes from './gallery.module.css'

/** A drawing of a question, quick enough to be shown a dozen times; the page that respondents see shows the thing itself. */
export function FirstQuestion({ element }: { element: Json }) {
  const kind = kindOf(element)
  if (kind === 'rating') {
    const { lowest, highest } = scaleOf(element)
    const steps = Array.from({ length: highest - lowest + 1 }, (_, index) => lowest + index)
    return (
      <>
        <div className={classes.steps}>
          {steps.map((step) => (
            <span key={step}>{step}</span>
          ))}
        </div>
        <div className={classes.ends}>
          <span>{readText(element.minRateDescription, 'en', 'en')}</span>
          <span>{readText(element.maxRateDescription, 'en', 'en')}</span>
        </div>
      </>
    )
  }
  if (kind === 'radiogroup')
    return (
      <div className={classes.choices}>
        {choicesOf(element)
          .slice(0, 3)
          .map((choice) => (
            <span key={String(choice.value)}>{readText(choice.text, 'en', 'en')}</span>
          ))}
      </div>
    )
  return <div className={classes.field} data-long={kind === 'comment' || undefined} />
}
