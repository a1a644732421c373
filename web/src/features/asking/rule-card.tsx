import type { AskRule } from '@esteem/contract'
import { ActionIcon, Badge, Group, Menu, Paper, Text } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { useBusiness } from '../../ui/business.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { countOf, formatCount } from '../../ui/format/count.ts'
import { useDeleteRule, useRuleState } from './asking-query.ts'
import { DryRun } from './dry-run.tsx'
import { RuleForm } from './rule/rule-form.tsx'
import { whenWords, whomWords } from './rule-words.ts'

type Open = 'edit' | 'dry-run' | 'delete' | null

export function RuleCard({ rule }: { rule: AskRule }) {
  const [open, setOpen] = useState<Open>(null)
  const state = useRuleState(rule.surveyId, rule.ruleId)
  const remove = useDeleteRule(rule.surveyId, rule.ruleId)
  const { timeZone } = useBusiness()
  const { waiting, sent, answered, notSent } = rule.counts
  const close = () => setOpen(null)
  return (
    <Paper withBorder p="md" radius="md">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Group gap="xs">
            <Text fw={600}>{rule.name}</Text>
            {rule.state === 'paused' && <Badge variant="default">Paused</Badge>}
          </Group>
          <Text style={{ overflowWrap: 'anywhere' }}>{whenWords(rule, timeZone)}</Text>
          <Text size="sm" c="dimmed">
            Asks {whomWords(rule)}, {rule.channel === 'email' ? 'by e-mail' : 'in the page'}
          </Text>
          <Text size="sm" c="dimmed" mt={6}>
            {formatCount(waiting)} waiting · {formatCount(sent)} sent · {formatCount(answered)} answered ·{' '}
            {formatCount(notSent)} not asked
          </Text>
        </div>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" aria-label={`What to do with ${rule.name}`}>
              <IconDots size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => setOpen('dry-run')}>Try it</Menu.Item>
            <Menu.Item onClick={() => setOpen('edit')}>Change</Menu.Item>
            <Menu.Item onClick={() => state.mutate(rule.state === 'active' ? 'paused' : 'active')}>
              {rule.state === 'active' ? 'Pause' : 'Go on'}
            </Menu.Item>
            <Menu.Item color="red" onClick={() => setOpen('delete')}>
              Delete
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Group>
      {open === 'edit' && <RuleForm surveyId={rule.surveyId} rule={rule} onClose={close} />}
      {open === 'dry-run' && <DryRun rule={rule} onClose={close} />}
      <Confirm
        opened={open === 'delete'}
        title={`Delete ${rule.name}?`}
        action="Delete"
        danger
        pending={remove.isPending}
        onConfirm={() => remove.mutate(undefined, { onSuccess: close })}
        onClose={close}
      >
        {waiting === 0
          ? 'None of its invitations waits.'
          : `${countOf(waiting, 'invitation')} of it ${waiting === 1 ? 'waits and is' : 'wait and are'} called off.`}{' '}
        What was sent stays, and can be answered.
      </Confirm>
    </Paper>
  )
}
