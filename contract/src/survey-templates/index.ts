import { brandTrust } from './brand-trust.ts'
import { customerValue } from './customer-value.ts'
import { didItHelp } from './did-it-help.ts'
import { effort } from './effort.ts'
import { exit } from './exit.ts'
import { expectations } from './expectations.ts'
import { openQuestion } from './open-question.ts'
import { priceSensitivity } from './price.ts'
import { productQuality } from './product-quality.ts'
import { recommendation } from './recommendation.ts'
import { satisfaction } from './satisfaction.ts'
import { service } from './service-quality.ts'
import type { SurveyTemplate } from './template.ts'

export type { SurveyTemplate } from './template.ts'
export { templateLanguages } from './words.ts'

/** Surveys to begin with: wording of our own, asked in the way that the named source established. */
export const surveyTemplates: readonly SurveyTemplate[] = [
  recommendation,
  satisfaction,
  effort,
  customerValue,
  expectations,
  productQuality,
  service,
  brandTrust,
  priceSensitivity,
  exit,
  openQuestion,
  didItHelp,
]
