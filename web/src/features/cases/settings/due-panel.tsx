import { type CasePriority, casePriorities } from '@esteem/contract'
import { Checkbox, Group, NumberInput, Text, TextInput } from '@mantine/core'
import { useBusiness } from '../../../ui/business.ts'
import { Panel } from '../../../ui/layout/panel.tsx'
import { priorityNames } from '../case-words.ts'
import { type Stored, useSettingsForm } from './change-settings.ts'
import classes from './settings.module.css'
import { SettingsForm } from './settings-form.tsx'

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const groups = [
  ['top', 'Best 5%'],
  ['high', 'Next 15%'],
  ['other', 'Others'],
] as const

/** By when an answer is due, in working hours, by priority and by worth. */
export function DuePanel({ stored }: { stored: Stored }) {
  const { timeZone } = useBusiness()
  const form = useSettingsForm(stored, [
    'workingDays',
    'workingFrom',
    'workingTo',
    'dueHours',
    'waitingHours',
    'windowDays',
  ])
  const { values, set } = form
  const setHours = (priority: CasePriority, group: 'top' | 'high' | 'other', hours: number) =>
    set('dueHours', { ...values.dueHours, [priority]: { ...values.dueHours[priority], [group]: hours } })
  return (
    <Panel title="When an answer is due">
      <SettingsForm form={form}>
        <Checkbox.Group
          label="Working days"
          value={values.workingDays.map(String)}
          onChange={(chosen) => set('workingDays', chosen.map(Number).sort())}
        >
          <Group gap="sm" mt={6}>
            {days.map((day, index) => (
              <Checkbox key={day} value={String(index + 1)} label={day} />
            ))}
          </Group>
        </Checkbox.Group>
        <Group grow>
          <TextInput
            type="time"
            label="From"
            value={values.workingFrom}
            onChange={(event) => set('workingFrom', event.currentTarget.value)}
          />
          <TextInput
            type="time"
            label="To"
            value={values.workingTo}
            onChange={(event) => set('workingTo', event.currentTarget.value)}
          />
        </Group>
        <Text size="sm" c="dimmed">
          On the clock of the business ({timeZone}). Working hours until an answer is due, by how pressing it is and by
          what the customer is expected to bring in a year:
        </Text>
        <table className={classes.grid}>
          <thead>
            <tr>
              <th scope="col">Priority</th>
              {groups.map(([group, name]) => (
                <th key={group} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {casePriorities.map((priority) => (
              <tr key={priority}>
                <th scope="row">{priorityNames[priority]}</th>
                {groups.map(([group, name]) => (
                  <td key={group}>
                    <NumberInput
                      aria-label={`${priorityNames[priority]}, ${name}, hours`}
                      min={0.25}
                      max={2000}
                      hideControls
                      value={values.dueHours[priority][group]}
                      onChange={(hours) => typeof hours === 'number' && setHours(priority, group, hours)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <Group grow align="flex-start">
          <NumberInput
            label="After an answer, due again in"
            description="Working hours without a reply"
            min={0.25}
            value={values.waitingHours}
            onChange={(hours) => typeof hours === 'number' && set('waitingHours', hours)}
          />
          <NumberInput
            label="One case within"
            description="Days, for one order or talk"
            min={0}
            max={365}
            value={values.windowDays}
            onChange={(count) => typeof count === 'number' && set('windowDays', Math.round(count))}
          />
        </Group>
      </SettingsForm>
    </Panel>
  )
}
