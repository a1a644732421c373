import type { Survey, SurveyVersion } from '@esteem/contract'
import { Badge, Button, Skeleton, Text, VisuallyHidden } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { api } from '../../../ui/api.ts'
import { countOf } from '../../../ui/format/count.ts'
import { Moment } from '../../../ui/moment.tsx'
import { ErrorState } from '../../../ui/state/error-state.tsx'
import { tell, tellError } from '../../../ui/toast.tsx'
import type { Editing } from '../editing/use-editing.ts'
import type { Json } from '../json/json.ts'
import { versionsQuery } from '../surveys-query.ts'
import { VersionDialog } from './version-dialog.tsx'
import classes from './versions.module.css'

/** Every version that was asked. Answers keep the version that they were given to. */
export function VersionsView({ survey, editing }: { survey: Survey; editing: Editing }) {
  const { surveyId } = survey
  const versions = useQuery(versionsQuery(surveyId))
  const takeBack = useMutation({
    mutationFn: (version: number) => api.getSurveyVersion({ params: { surveyId, version } }),
    onSuccess: ({ version, json }) => {
      editing.change(json as Json)
      tell(`The draft is as version ${version} was. Publish it to ask it again.`)
    },
    onError: tellError,
  })
  if (versions.error) return <ErrorState error={versions.error} retry={versions.refetch} />
  if (!versions.data) return <Skeleton height={160} radius="lg" />
  if (versions.data.items.length === 0)
    return <Text c="dimmed">There is none yet. The first one is made when you publish.</Text>
  return (
    <ul className={classes.list}>
      {versions.data.items.map((version) => (
        <li key={version.version} className={classes.item}>
          <div>
            <b>Version {version.version}</b>{' '}
            {version.version === survey.version && (
              <Badge variant="light" radius="sm" tt="none">
                {survey.state === 'published' ? 'Asked now' : 'Asked last'}
              </Badge>
            )}
            <p className={classes.about}>
              published <Moment at={version.publishedAt} style="day-time" />
              {version.publishedBy && ` by ${version.publishedBy}`}, {countOf(version.finished, 'answer')},{' '}
              {asks(version)}
            </p>
          </div>
          <div className={classes.actions}>
            <VersionDialog surveyId={surveyId} version={version.version} name={editing.name} />
            <Button
              size="xs"
              variant="default"
              loading={takeBack.isPending && takeBack.variables === version.version}
              onClick={() => takeBack.mutate(version.version)}
            >
              Take as draft<VisuallyHidden> version {version.version}</VisuallyHidden>
            </Button>
          </div>
        </li>
      ))}
    </ul>
  )
}

function asks({ questions }: SurveyVersion): string {
  return countOf(questions.length, 'question')
}
