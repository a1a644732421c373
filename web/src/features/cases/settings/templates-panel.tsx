import type { CaseTemplate } from '@esteem/contract'
import { Button, Skeleton, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { languageName } from '../../../ui/format/language.ts'
import { Panel } from '../../../ui/layout/panel.tsx'
import { ErrorState } from '../../../ui/state/error-state.tsx'
import { caseTemplatesQuery } from '../cases-query.ts'
import classes from './settings.module.css'
import { TemplateDialog } from './template-dialog.tsx'

/** Wording for answers, by language. */
export function TemplatesPanel() {
  const templates = useQuery(caseTemplatesQuery)
  const [edited, setEdited] = useState<CaseTemplate | 'new' | null>(null)
  return (
    <Panel
      title="Templates for answers"
      aside={
        <Button variant="subtle" size="compact-sm" onClick={() => setEdited('new')}>
          Add a template
        </Button>
      }
    >
      {templates.data ? (
        <ul className={classes.rows}>
          {templates.data.items.map((template) => (
            <li key={template.templateId} className={classes.row}>
              <div>
                {template.name}
                <Text size="sm" c="dimmed">
                  {languageName(template.language)}
                </Text>
              </div>
              <Button
                variant="subtle"
                size="compact-sm"
                onClick={() => setEdited(template)}
                aria-label={`Edit ${template.name}`}
              >
                Edit
              </Button>
            </li>
          ))}
          {templates.data.items.length === 0 && <Text c="dimmed">There are none yet.</Text>}
        </ul>
      ) : templates.error ? (
        <ErrorState error={templates.error} retry={templates.refetch} />
      ) : (
        <Skeleton height={200} aria-busy />
      )}
      {edited && <TemplateDialog template={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </Panel>
  )
}
