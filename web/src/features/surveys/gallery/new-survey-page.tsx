import type { SurveyTemplate } from '@esteem/contract/survey-templates'
import { surveyTemplates } from '@esteem/contract/survey-templates'
import { Anchor, Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Page } from '../../../ui/layout/page.tsx'
import { useCreateSurvey } from './create-survey.ts'
import classes from './gallery.module.css'
import { ShowTemplate } from './show-template.tsx'
import { TemplateCard } from './template-card.tsx'

const blank = { pages: [{ name: 'page1', elements: [] }] }

/** What one can begin with: each template with its first question as a customer sees it. */
export function NewSurveyPage() {
  const create = useCreateSurvey()
  const [shown, setShown] = useState<SurveyTemplate | null>(null)
  const use = ({ id, name, json }: SurveyTemplate) => create.mutate({ name, template: id, json })
  return (
    <Page
      title="New survey"
      about="Begin with a template and change it as you like, or with a blank page. Nobody is asked before you publish."
      actions={
        <>
          <Anchor component={Link} to="/surveys" className={classes.back}>
            All surveys
          </Anchor>
          <Button
            variant="default"
            loading={create.isPending && create.variables.template === null}
            onClick={() => create.mutate({ name: 'New survey', template: null, json: blank })}
          >
            Blank page
          </Button>
        </>
      }
    >
      <ul className={classes.gallery}>
        {surveyTemplates.map((template) => (
          <TemplateCard
            key={template.id}
            template={template}
            pending={create.isPending && create.variables.template === template.id}
            onUse={() => use(template)}
            onShow={() => setShown(template)}
          />
        ))}
      </ul>
      <ShowTemplate template={shown} onClose={() => setShown(null)} onUse={use} pending={create.isPending} />
    </Page>
  )
}
