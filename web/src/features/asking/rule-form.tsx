import { type AskRule, type AskRuleInput, askRuleInput } from '@esteem/contract'
import { Button, Group, Modal, NumberInput, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { explainFormError } from '../../ui/state/explain-error.ts'
import { useSaveRule } from './asking-query.ts'
import { WhenFields } from './when-fields.tsx'
import { WhomFields } from './whom-fields.tsx'

const fresh: AskRuleInput = askRuleInput.parse({
  name: 'After delivery',
  when: { kind: 'event', event: 'Order Delivered', delayHours: 72 },
})

interface Props {
  surveyId: string
  rule?: AskRule
  onClose: () => void
}

export function RuleForm({ surveyId, rule, onClose }: Props) {
  const save = useSaveRule(surveyId, rule?.ruleId)
  const form = useForm<AskRuleInput>({ mode: 'controlled', initialValues: rule ? askRuleInput.parse(rule) : fresh })
  const { values } = form
  const number = (name: 'onceInDays' | 'expiresAfterDays' | 'priority') => ({
    value: values[name],
    onChange: (value: string | number) => form.setFieldValue(name, Number(value) || 0),
  })
  return (
    <Modal opened onClose={onClose} title={rule ? `Change ${rule.name}` : 'New rule'} size="lg">
      <form onSubmit={form.onSubmit((next) => save.mutate(next, { onSuccess: onClose }))}>
        <Stack>
          <TextInput data-autofocus label="Name" required maxLength={120} {...form.getInputProps('name')} />
          <WhenFields value={values.when} onChange={(when) => form.setFieldValue('when', when)} />
          <WhomFields value={values} onChange={(whom) => form.setValues({ ...values, ...whom })} />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <NumberInput
              label="One person once in so many days"
              description="0: each time"
              min={0}
              max={1825}
              {...number('onceInDays')}
            />
            <NumberInput
              label="Not later than, in days"
              description="After it was due"
              min={1}
              max={90}
              {...number('expiresAfterDays')}
            />
            <NumberInput
              label="Priority, 0 to 9"
              description="Higher goes first"
              min={0}
              max={9}
              {...number('priority')}
            />
            <Select
              label="Where"
              description="In the page: by the script for sites"
              allowDeselect={false}
              data={[
                { value: 'email', label: 'By e-mail' },
                { value: 'in-page', label: 'In the page' },
              ]}
              value={values.channel}
              onChange={(channel) => form.setFieldValue('channel', channel === 'in-page' ? 'in-page' : 'email')}
            />
            <Select
              label="Reminder"
              description="One, if there is no answer"
              allowDeselect={false}
              data={[
                { value: '', label: 'None' },
                ...['3', '5', '7', '14'].map((days) => ({ value: days, label: `After ${days} days` })),
              ]}
              value={values.reminderAfterDays ? String(values.reminderAfterDays) : ''}
              onChange={(days) => form.setFieldValue('reminderAfterDays', days ? Number(days) : null)}
            />
          </SimpleGrid>
          {save.error && (
            <Text c="var(--mantine-color-error)" role="alert">
              {explainFormError(save.error)}
            </Text>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={save.isPending}>
              {rule ? 'Save' : 'Start asking'}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
