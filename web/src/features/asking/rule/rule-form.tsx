import { type AskRule, type AskRuleInput, askRuleInput } from '@esteem/contract'
import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { ReactNode } from 'react'
import { explainFormError } from '../../../ui/state/explain-error.ts'
import { useSaveRule } from '../asking-query.ts'
import { Foreseen } from './foreseen.tsx'
import { HowFields } from './how-fields.tsx'
import { MailFields } from './mail-fields.tsx'
import classes from './rule.module.css'
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
  const change = (next: Partial<AskRuleInput>) => form.setValues(next)
  return (
    <Modal opened onClose={onClose} title={rule ? `Change ${rule.name}` : 'New rule'} size="lg">
      <form onSubmit={form.onSubmit((next) => save.mutate(next, { onSuccess: onClose }))}>
        <Stack>
          <TextInput data-autofocus label="Name" required maxLength={120} {...form.getInputProps('name')} />
          <Part title="When">
            <WhenFields value={values.when} onChange={(when) => change({ when })} />
          </Part>
          <Part title="Whom">
            <WhomFields value={values} onChange={change} />
          </Part>
          <Part title="How">
            <HowFields value={values} onChange={change} />
          </Part>
          {values.channel === 'email' && (
            <Part title="Words of the e-mail">
              <MailFields value={values} onChange={change} />
            </Part>
          )}
          {save.error && (
            <Text c="var(--mantine-color-error)" role="alert">
              {explainFormError(save.error)}
            </Text>
          )}
          <div className={classes.foot}>
            <Foreseen surveyId={surveyId} ruleId={rule?.ruleId} rule={values} />
            <Group gap="xs" ml="auto">
              <Button variant="default" onClick={onClose}>
                Cancel
              </Button>
              <Button type="submit" loading={save.isPending}>
                {rule ? 'Save' : 'Start asking'}
              </Button>
            </Group>
          </div>
        </Stack>
      </form>
    </Modal>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className={classes.part}>
      <legend>{title}</legend>
      {children}
    </fieldset>
  )
}
