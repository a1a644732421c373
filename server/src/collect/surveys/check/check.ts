import { currencyProperty, metricProperty, type SurveyCheck, type SurveyProblem, surveyLimits } from '@esteem/contract'
import { fits, isMetric } from '../questions/infer.ts'
import { isJson, type Json, type Question } from '../questions/question.ts'
import { localeOf, readQuestions } from '../questions/read-questions.ts'
import { languagesOf } from '../questions/words.ts'
import { cleanSurvey } from './clean.ts'
import { inspectSurvey } from './inspect.ts'
import { checkSize } from './limits.ts'

export interface CheckedSurvey extends SurveyCheck {
  /** What would be published: without what was taken out. */
  json: Json
  questions: Question[]
}

/** Looks at a survey without trusting it: first as text, then as SurveyJS would, apart from the server. */
export async function checkSurvey(sent: Json): Promise<CheckedSurvey> {
  checkSize(sent)
  const { json, problems } = cleanSurvey(sent)
  const questions = readQuestions(json)
  const all = [...problems, ...checkQuestions(questions), ...checkMetrics(json, questions)]
  // What is refused already needs no trying, and trying it may take all the time there is.
  if (!all.some(isRefused)) all.push(...(await inspectSurvey(json)))
  return {
    publishable: !all.some(isRefused),
    problems: all,
    questions,
    languages: languagesOf(json, localeOf(json)),
    json,
  }
}

const isRefused = ({ severity }: SurveyProblem) => severity === 'refused'

function checkQuestions(questions: readonly Question[]): SurveyProblem[] {
  if (questions.length === 0)
    return [{ path: '', severity: 'refused', message: 'The survey asks nothing yet. Add a question.' }]
  if (questions.length > surveyLimits.questions)
    return [
      {
        path: '',
        severity: 'refused',
        message: `The survey asks ${questions.length} questions, rows of matrices counted; at most ${surveyLimits.questions} are taken.`,
      },
    ]
  const twice = questions.filter(
    ({ metric }, index) =>
      metric !== null && questions.some((other, before) => before < index && other.metric === metric),
  )
  return twice.map(({ questionId, metric }) => ({
    path: questionId,
    severity: 'hint',
    message: `Another question measures ${metric} too, so each respondent counts twice in it.`,
  }))
}

/** What is said to be measured must exist and fit, or its answers would be missed later without a word. */
function checkMetrics(json: Json, questions: readonly Question[]): SurveyProblem[] {
  const found: SurveyProblem[] = []
  const walk = (value: unknown, path: string): void => {
    if (Array.isArray(value)) for (const [index, item] of value.entries()) walk(item, `${path}[${index}]`)
    if (!isJson(value)) return
    const metric = value[metricProperty]
    if (metric !== undefined && metric !== '' && metric !== null && !isMetric(metric))
      found.push({
        path: `${path}.${metricProperty}`,
        severity: 'refused',
        message: `${JSON.stringify(metric).slice(0, 60)} is nothing that can be measured. Choose one of those that the documentation lists, or leave it out.`,
      })
    const currency = value[currencyProperty]
    if (currency !== undefined && currency !== '' && !/^[A-Z]{3}$/.test(String(currency)))
      found.push({
        path: `${path}.${currencyProperty}`,
        severity: 'refused',
        message: 'A currency is written like EUR.',
      })
    for (const [key, inner] of Object.entries(value)) walk(inner, path === '' ? key : `${path}.${key}`)
  }
  walk(json, '')
  for (const question of questions) {
    const { questionId, said, metric } = question
    if (isMetric(said) && metric === null && !fits(said, question))
      found.push({
        path: questionId,
        severity: 'refused',
        message: `${said} cannot be measured by this question: it needs ${said.startsWith('price') && said !== 'price_fairness' ? 'a number' : 'a scale with at least two steps'}.`,
      })
    const worded =
      metric !== null &&
      question.places.length > 0 &&
      question.metricFrom === 'given' &&
      question.kind !== 'boolean' &&
      question.places.every(({ value, counts }, index) => counts === index + 1 && Number.isNaN(Number(value)))
    if (worded)
      found.push({
        path: questionId,
        severity: 'hint',
        message: `“${question.choices[0]?.label}” counts as the lowest${question.reversed ? ', and the lowest is the best' : ''}. Turn it round with esteemReversed where that is wrong.`,
      })
  }
  return found
}
