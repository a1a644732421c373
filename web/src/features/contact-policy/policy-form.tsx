import type { ContactPolicy } from '@esteem/contract'
import { Button, Group, NumberInput, Stack, Switch, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { Panel } from '../../ui/layout/panel.tsx'
import { explainFormError } from '../../ui/state/explain-error.ts'
import { BudgetFields } from './budget-fields.tsx'
import { ConsentFields } from './consent-fields.tsx'
import { useChangePolicy } from './policy-query.ts'
import { PreviewPanel } from './preview-panel.tsx'

const standardNight = { from: '20:00', to: '08:00' }

export function PolicyForm({ policy }: { policy: ContactPolicy }) {
  const change = useChangePolicy()
  const form = useForm<ContactPolicy>({ mode: 'controlled', initialValues: policy })
  const { values } = form
  return (
    <form
      onSubmit={form.onSubmit((next) => change.mutate(next, { onSuccess: (saved) => form.setInitialValues(saved) }))}
    >
      <Stack>
        <PreviewPanel policy={values} />
        <Panel title="Whom">
          <ConsentFields value={values.consent} onChange={(consent) => form.setFieldValue('consent', consent)} />
        </Panel>
        <Panel title="How often">
          <Stack gap="lg">
            <BudgetFields
              label="Everything together"
              value={values.overall}
              onChange={(overall) => form.setFieldValue('overall', overall)}
            />
            <BudgetFields
              label="Surveys"
              value={values.purposes.survey}
              onChange={(survey) => form.setFieldValue('purposes', { ...values.purposes, survey })}
            />
            <BudgetFields
              label="Offers and news"
              value={values.purposes.marketing}
              onChange={(marketing) => form.setFieldValue('purposes', { ...values.purposes, marketing })}
            />
            <BudgetFields
              label="Requests for reviews"
              value={values.purposes.review}
              onChange={(review) => form.setFieldValue('purposes', { ...values.purposes, review })}
            />
            <NumberInput
              label="Hours between two messages"
              description="At least this long lies between one message and the next to the same person."
              maw="20rem"
              min={0}
              max={720}
              value={values.gapHours}
              onChange={(hours) => form.setFieldValue('gapHours', Number(hours) || 0)}
            />
          </Stack>
        </Panel>
        <Panel title="When">
          <Stack>
            <Switch
              label="Quiet hours"
              description="Nobody is written to while it is quiet where they are. What is due then waits until it is over."
              checked={values.quietHours !== null}
              onChange={(event) => form.setFieldValue('quietHours', event.currentTarget.checked ? standardNight : null)}
            />
            {values.quietHours && (
              <Group>
                {(['from', 'to'] as const).map((end) => (
                  <TextInput
                    key={end}
                    type="time"
                    required
                    label={end === 'from' ? 'From' : 'To'}
                    value={values.quietHours?.[end] ?? ''}
                    onChange={({ currentTarget: { value } }) =>
                      form.setFieldValue('quietHours', { ...(values.quietHours ?? standardNight), [end]: value })
                    }
                  />
                ))}
              </Group>
            )}
          </Stack>
        </Panel>
        {change.error && (
          <Text c="var(--mantine-color-error)" role="alert">
            {explainFormError(change.error)}
          </Text>
        )}
        <Group justify="flex-end">
          <Button type="submit" disabled={!form.isDirty()} loading={change.isPending}>
            Save
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
