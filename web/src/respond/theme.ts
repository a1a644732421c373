import type { ITheme, Model, QuestionRatingModel } from 'survey-core'
import { DefaultDarkPanelless, DefaultLightPanelless } from 'survey-core/themes'

const dark = matchMedia('(prefers-color-scheme: dark)')

function calm(theme: ITheme, brand: string, onBrand: string): ITheme {
  const own = {
    '--sjs2-color-project-brand-600': brand,
    '--sjs2-color-fg-brand-on-primary': onBrand,
    '--sjs2-color-component-boolean-item-false-default-value': 'var(--quiet)',
    '--sjs2-color-utility-surface-survey': 'transparent',
    '--sjs2-typography-font-family-default': 'inherit',
    '--sjs2-typography-font-family-text': 'inherit',
  }
  return { ...theme, cssVariables: { ...theme.cssVariables, ...own } }
}

const light = calm(DefaultLightPanelless, '#0e6874', '#ffffff')
const night = calm(DefaultDarkPanelless, '#52b4bf', '#0e1012')

/** The survey's own theme; without one, a quiet one in the scheme of the person's device. */
export function dress(model: Model, own: object | null): void {
  const scheme = () => model.applyTheme((own as ITheme | null) ?? (dark.matches ? night : light))
  scheme()
  if (!own) dark.addEventListener('change', scheme)
  model.headerView = 'basic'
  // A number that is drawn and a title that is read out would be two names for one button.
  model.progressBarShowPageNumbers = false
  model.onAfterRenderQuestion.add((_, { question, htmlElement }) => {
    const comment = htmlElement.querySelector(
      `textarea[id="${question.commentId}"]:not([aria-label], [aria-labelledby])`,
    )
    comment?.setAttribute('aria-label', question.commentText || question.processedTitle)
  })
  for (const question of model.getAllQuestions(false, false, true))
    if (question.getType() === 'rating') layOut(question as QuestionRatingModel)
}

function layOut(rating: QuestionRatingModel): void {
  // A scale is answered by one touch, on a phone too; a list to open would take three.
  if (rating.displayMode === 'auto' && rating.rateCount <= 11) rating.displayMode = 'buttons'
  // Words beside the scale would take its room.
  if (rating.rateDescriptionLocation === 'leftRight') rating.rateDescriptionLocation = 'bottom'
}
