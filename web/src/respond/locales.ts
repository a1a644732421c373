import type { Model } from 'survey-core'
import { surveyLocalization } from 'survey-core'

/** SurveyJS's own words (Next, Complete, …), loaded in the one language that is needed. */
const locales: Record<string, () => Promise<unknown>> = {
  ar: () => import('survey-core/i18n/arabic'),
  cs: () => import('survey-core/i18n/czech'),
  da: () => import('survey-core/i18n/danish'),
  de: () => import('survey-core/i18n/german'),
  el: () => import('survey-core/i18n/greek'),
  es: () => import('survey-core/i18n/spanish'),
  fi: () => import('survey-core/i18n/finnish'),
  fr: () => import('survey-core/i18n/french'),
  he: () => import('survey-core/i18n/hebrew'),
  hu: () => import('survey-core/i18n/hungarian'),
  it: () => import('survey-core/i18n/italian'),
  ja: () => import('survey-core/i18n/japanese'),
  ko: () => import('survey-core/i18n/korean'),
  nl: () => import('survey-core/i18n/dutch'),
  no: () => import('survey-core/i18n/norwegian'),
  pl: () => import('survey-core/i18n/polish'),
  pt: () => import('survey-core/i18n/portuguese'),
  ro: () => import('survey-core/i18n/romanian'),
  ru: () => import('survey-core/i18n/russian'),
  sv: () => import('survey-core/i18n/swedish'),
  tr: () => import('survey-core/i18n/turkish'),
  uk: () => import('survey-core/i18n/ukrainian'),
  zh: () => import('survey-core/i18n/simplified-chinese'),
}

export async function speak(model: Model): Promise<void> {
  const language = model.locale || surveyLocalization.defaultLocale
  const load = locales[language.slice(0, 2)]
  if (!load) return
  await load()
  // Said again, so that what is drawn already is drawn in the words that have just come.
  const { locale } = model
  model.locale = 'en'
  model.locale = locale
}
