import type { AskWhen } from '@esteem/contract'
import { knownEvents } from '@esteem/contract'
import { Autocomplete, NumberInput, SegmentedControl, SimpleGrid, TextInput } from '@mantine/core'
import { toWords } from '../../../ui/format/words.ts'
import { Conditions } from './conditions.tsx'
import { DelayField } from './delay-field.tsx'

const kinds = [
  { value: 'event', label: 'After an event' },
  { value: 'date', label: 'On a day' },
  { value: 'every', label: 'Again and again' },
]

const fresh = {
  event: (): AskWhen => ({ kind: 'event', event: 'Order Delivered', where: [], delayHours: 72 }),
  date: (): AskWhen => ({ kind: 'date', at: new Date(Date.now() + 86_400_000).toISOString() }),
  every: (): AskWhen => ({ kind: 'every', days: 90 }),
}

interface Props {
  value: AskWhen
  onChange: (value: AskWhen) => void
}

export function WhenFields({ value, onChange }: Props) {
  return (
    <>
      <SegmentedControl
        aria-label="When"
        data={kinds}
        value={value.kind}
        onChange={(kind) => onChange(fresh[kind as AskWhen['kind']]())}
      />
      {value.kind === 'event' && (
        <>
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <Autocomplete
              label="Event"
              required
              maxLength={256}
              data={Object.keys(knownEvents)}
              value={value.event}
              onChange={(event) => onChange({ ...value, event })}
            />
            <DelayField hours={value.delayHours} onChange={(delayHours) => onChange({ ...value, delayHours })} />
          </SimpleGrid>
          <Conditions
            of="Property"
            add="Only some of these events"
            known={propertiesOf(value.event)}
            valuesOf={() => []}
            value={value.where.map(({ property, ...rest }) => ({ name: property, ...rest }))}
            onChange={(where) =>
              onChange({ ...value, where: where.map(({ name, ...rest }) => ({ property: name, ...rest })) })
            }
          />
        </>
      )}
      {value.kind === 'date' && (
        <TextInput
          type="datetime-local"
          label="Day and time"
          description="On the clock of this device"
          required
          value={localOf(value.at)}
          onChange={({ currentTarget }) =>
            currentTarget.value && onChange({ kind: 'date', at: new Date(currentTarget.value).toISOString() })
          }
        />
      )}
      {value.kind === 'every' && (
        <NumberInput
          label="Each person every so many days"
          description="Everybody has a day of their own, spread over the period"
          min={7}
          max={1825}
          value={value.days}
          onChange={(days) => onChange({ kind: 'every', days: Number(days) || 7 })}
        />
      )}
    </>
  )
}

/** What an event is known to say, and what is known of the order that it is about. */
function propertiesOf(event: string) {
  const own = Object.hasOwn(knownEvents, event) ? knownEvents[event as keyof typeof knownEvents] : []
  return [
    { value: 'order.total', label: 'Amount of the order' },
    { value: 'order.currency', label: 'Currency of the order' },
    ...own.map((name) => ({ value: name, label: toWords(name) })),
  ]
}

/** A moment as the field of a browser wants it. */
function localOf(at: string): string {
  const moment = new Date(at)
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}
