import {
  type CaseCondition,
  type CasePriority,
  type CaseRule,
  casePriorities,
  type FeedbackMetricId,
  feedbackMetrics,
} from '@esteem/contract'
import { Button, Group, Modal, NumberInput, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { priorityNames } from '../case-words.ts'
import { type EditedRule, useRemoveRule, useSaveRule } from './change-rule.ts'
import { readWords } from './rule-words.ts'
import { WordLists } from './word-lists.tsx'

const fresh: EditedRule = {
  ruleId: null,
  name: '',
  enabled: true,
  priority: 'normal',
  condition: { kind: 'score', metric: 'csat', atMost: 2 },
}
const firstOf: Record<CaseCondition['kind'], CaseCondition> = {
  score: { kind: 'score', metric: 'csat', atMost: 2 },
  words: { kind: 'words', lists: [{ language: 'en', words: [] }] },
  complaint: { kind: 'complaint', reasons: ['complaint'] },
}

/** A rule, new or changed. */
export function RuleDialog({ rule, onClose }: { rule: CaseRule | null; onClose: () => void }) {
  const [edited, setEdited] = useState<EditedRule>(rule ?? fresh)
  const save = useSaveRule()
  const remove = useRemoveRule()
  const change = (next: Partial<EditedRule>) => setEdited({ ...edited, ...next })
  return (
    <Modal opened onClose={onClose} title={rule ? 'Edit the rule' : 'New rule'}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate(edited, { onSuccess: onClose })
        }}
      >
        <Stack gap="sm">
          <TextInput
            label="Name"
            required
            value={edited.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <Select
            label="Opens a case for"
            data={[
              { value: 'score', label: 'A low score' },
              { value: 'words', label: 'Words in a comment or message' },
              { value: 'complaint', label: 'A message that is a complaint' },
            ]}
            value={edited.condition.kind}
            onChange={(kind) => kind && change({ condition: firstOf[kind as CaseCondition['kind']] })}
            allowDeselect={false}
          />
          <Condition condition={edited.condition} onChange={(condition) => change({ condition })} />
          <Select
            label="Priority"
            data={casePriorities.map((value) => ({ value, label: priorityNames[value] }))}
            value={edited.priority}
            onChange={(priority) => priority && change({ priority: priority as CasePriority })}
            allowDeselect={false}
          />
          <Group justify="space-between" mt="xs">
            {rule ? (
              <Button
                variant="subtle"
                color="red"
                loading={remove.isPending}
                onClick={() => remove.mutate(rule.ruleId, { onSuccess: onClose })}
              >
                Remove
              </Button>
            ) : (
              <span />
            )}
            <Group gap="xs">
              <Button variant="default" onClick={onClose}>
                Cancel
              </Button>
              <Button type="submit" loading={save.isPending}>
                Save
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

interface ConditionProps {
  condition: CaseCondition
  onChange: (condition: CaseCondition) => void
}

function Condition({ condition, onChange }: ConditionProps) {
  if (condition.kind === 'words')
    return <WordLists lists={condition.lists} onChange={(lists) => onChange({ ...condition, lists })} />
  if (condition.kind === 'complaint')
    return (
      <Textarea
        label="Reasons"
        description="What the reason of the message may be, one a line"
        autosize
        minRows={3}
        defaultValue={condition.reasons.join('\n')}
        onChange={(event) => onChange({ ...condition, reasons: readWords(event.currentTarget.value) })}
      />
    )
  const { lowest, highest } = feedbackMetrics[condition.metric]
  return (
    <Group grow align="flex-start">
      <Select
        label="Of what"
        data={Object.entries(feedbackMetrics).map(([value, { name }]) => ({ value, label: name }))}
        value={condition.metric}
        onChange={(metric) => metric && onChange({ ...condition, metric: metric as FeedbackMetricId })}
        allowDeselect={false}
        searchable
      />
      <NumberInput
        label="This or less"
        description={highest === null ? undefined : `From ${lowest} to ${highest}`}
        inputWrapperOrder={['label', 'input', 'description']}
        value={condition.atMost}
        onChange={(atMost) => typeof atMost === 'number' && onChange({ ...condition, atMost })}
      />
    </Group>
  )
}
