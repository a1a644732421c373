import { type FeedbackMetricId, feedbackMetrics } from '../feedback.ts'
import { metricProperty } from '../survey.ts'
import { type Words, words } from './words.ts'

type Json = Record<string, unknown>

/** A rating on the very scale of its metric, so that nothing need be converted. */
export function rating(name: string, metric: FeedbackMetricId, title: Words, low: Words, high: Words): Json {
  const { lowest, highest } = feedbackMetrics[metric]
  return {
    type: 'rating',
    name,
    title,
    isRequired: true,
    rateMin: lowest,
    rateMax: highest,
    displayMode: 'buttons',
    // Beside the steps, long words would leave no room for them on a phone.
    rateDescriptionLocation: 'bottom',
    minRateDescription: low,
    maxRateDescription: high,
    [metricProperty]: metric,
  }
}

export function agreement(name: string, metric: FeedbackMetricId, title: Words): Json {
  return rating(name, metric, title, disagree, agree)
}

export function comment(name: string, title: Words, visibleIf?: string): Json {
  return { type: 'comment', name, title, ...(visibleIf && { visibleIf }), rows: 3 }
}

/** All questions on one page: what is short is answered at a glance, and what is scrolled to is seen coming. */
export function onePage(elements: Json[], description?: Words): Json {
  // On the page, as SurveyJS shows the description of a survey only below a title.
  return { pages: [{ name: 'page1', ...(description && { description }), elements }] }
}

export const disagree = words(
  'Do not agree at all',
  'Stimme gar nicht zu',
  'Discordo totalmente',
  'Totalmente en desacuerdo',
  'Pas du tout d’accord',
  '完全不同意',
)
export const agree = words(
  'Agree fully',
  'Stimme voll zu',
  'Concordo totalmente',
  'Totalmente de acuerdo',
  'Tout à fait d’accord',
  '完全同意',
)
export const anythingElse = words(
  'Is there anything else that you would like to tell us?',
  'Möchten Sie uns sonst noch etwas sagen?',
  'Há mais alguma coisa que nos queira dizer?',
  '¿Hay algo más que quiera decirnos?',
  'Souhaitez-vous nous dire autre chose ?',
  '您还有什么想告诉我们的吗?',
)
export const whatWentWrong = words(
  'We are sorry. What went wrong, and what would have been better?',
  'Das tut uns leid. Was ist schiefgegangen, und was wäre besser gewesen?',
  'Lamentamos. O que correu mal e o que teria sido melhor?',
  'Lo sentimos. ¿Qué salió mal y qué habría sido mejor?',
  'Nous sommes désolés. Qu’est-ce qui n’a pas été, et qu’aurait-il fallu faire ?',
  '非常抱歉。哪里出了问题?怎样做会更好?',
)
