import { answerFlags, type Comment, feedbackMetrics } from '@esteem/contract'
import { Link } from '@tanstack/react-router'
import { formatAmount } from '../../../ui/format/amount.ts'
import { amountEstimate } from '../../../ui/format/estimate.ts'
import { languageName } from '../../../ui/format/language.ts'
import { Moment } from '../../../ui/moment.tsx'
import classes from '../feedback.module.css'

/** What somebody wrote, with the score beside it, what it is about, and what they are worth. */
export function CommentRow({ comment, surveyName }: { comment: Comment; surveyName: string }) {
  const { text, customer, metric, score, highest, language, flags, worth, expectedValue, currency } = comment
  const about = (feedbackMetrics as Record<string, { name: string } | undefined>)[metric]?.name
  return (
    <li className={classes.comment}>
      <div className={classes.meta}>
        {score !== null && (
          <span className={classes.badge}>
            {score}
            {highest === null ? '' : ` of ${highest}`}
          </span>
        )}
        {about && <span>{about}</span>}
        <Moment at={comment.time} />
        {language !== '' && <span>{languageName(language)}</span>}
        {comment.surveyId !== '' && <span>{surveyName}</span>}
        {flags.map((flag) => (
          <span key={flag}>{(answerFlags as Record<string, string>)[flag] ?? flag}</span>
        ))}
      </div>
      <p className={classes.text} lang={language || undefined} dir="auto">
        {text}
      </p>
      <div className={classes.meta}>
        {customer ? (
          <Link to="/customers/$customerId" params={{ customerId: customer.customerId }}>
            {customer.name ?? `Customer ${customer.customerId}`}
          </Link>
        ) : (
          <span>Nobody known</span>
        )}
        {worth !== null && <span>paid {formatAmount({ amount: worth, currency })} so far</span>}
        {expectedValue && <span>expected {amountEstimate(expectedValue, currency).value} in a year</span>}
        {comment.orderId !== '' && <span>order {comment.orderId}</span>}
        {comment.productId !== '' && <span>product {comment.productId}</span>}
      </div>
    </li>
  )
}
