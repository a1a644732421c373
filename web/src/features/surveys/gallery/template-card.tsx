import type { SurveyTemplate } from '@esteem/contract/survey-templates'
import { Button, VisuallyHidden } from '@mantine/core'
import { placedQuestions } from '../json/questions.ts'
import { readText } from '../json/texts.ts'
import { FirstQuestion } from './first-question.tsx'
import classes from './gallery.module.css'

interface TemplateCardProps {
  template: SurveyTemplate
  pending: boolean
  onUse: () => void
  onShow: () => void
}

export function TemplateCard({ template, pending, onUse, onShow }: TemplateCardProps) {
  const { name, about, moment, json } = template
  const [first] = placedQuestions(json)
  return (
    <li className={classes.card}>
      <div className={classes.sample} aria-hidden>
        <p>{readText(first.element.title, 'en', 'en')}</p>
        <FirstQuestion element={first.element} />
      </div>
      <h2>{name}</h2>
      <p className={classes.about}>{about}</p>
      <p className={classes.moment}>{moment}</p>
      <div className={classes.actions}>
        <Button variant="light" size="xs" loading={pending} onClick={onUse}>
          Use this<VisuallyHidden> {name}</VisuallyHidden>
        </Button>
        <Button variant="subtle" color="gray" size="xs" onClick={onShow}>
          See it<VisuallyHidden> {name}</VisuallyHidden>
        </Button>
      </div>
    </li>
  )
}
