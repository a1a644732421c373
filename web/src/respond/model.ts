import type { PublicSurvey } from '@esteem/contract'
import { Model, Serializer } from 'survey-core'
import type { Address } from './address.ts'
import { putAnswersAsText } from './answers-in-html.ts'
import { speak } from './locales.ts'
import { dress } from './theme.ts'

// Questions say by this what they measure; SurveyJS keeps what it knows.
Serializer.addProperty('question', { name: 'esteemMetric', visible: false })

/** The survey as SurveyJS runs it: in the person's language, in the scheme of their device, without anything of its own around. */
export function createModel(survey: PublicSurvey, address: Address): Model {
  const model = new Model(survey.json ?? {})
  model.showCompletePage = false
  model.fitToContainer = false
  model.widthMode = 'responsive'
  model.focusFirstQuestionAutomatic = false
  model.questionErrorLocation = 'bottom'
  model.locale = chooseLanguage(survey.languages, address.language)
  putAnswersAsText(model)
  void speak(model)
  dress(model, survey.theme)
  document.documentElement.lang = model.locale || 'en'
  document.title = model.processedTitle || survey.name
  return model
}

/** The first language of the person's that the survey has words in; empty: the survey's own. */
function chooseLanguage(has: readonly string[], asked: string | null): string {
  const wanted = [...(asked ? [asked] : []), ...navigator.languages]
  for (const language of wanted) {
    const found = has.find((one) => one === language || one.slice(0, 2) === language.slice(0, 2))
    if (found) return found === has[0] ? '' : found
  }
  return ''
}
