import { type AskRuleInput, rfmSegments } from '@esteem/contract'
import { NumberInput, Select, SimpleGrid } from '@mantine/core'

type Whom = Pick<AskRuleInput, 'segment' | 'share' | 'quota'>

const segments = rfmSegments.map((segment) => {
  const words = segment.replaceAll('-', ' ')
  return { value: segment, label: words[0].toUpperCase() + words.slice(1) }
})

const periods = [
  { value: 'day', label: 'a day' },
  { value: 'week', label: 'a week' },
  { value: 'month', label: 'a month' },
  { value: 'ever', label: 'in all' },
]

export function WhomFields({ value, onChange }: { value: Whom; onChange: (value: Partial<Whom>) => void }) {
  const { segment, share, quota } = value
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      <Select
        label="Segment"
        placeholder="Everybody"
        clearable
        data={segments}
        value={segment}
        onChange={(next) => onChange({ segment: (next as Whom['segment']) ?? null })}
      />
      <NumberInput
        label="Percent of people"
        min={1}
        max={100}
        value={share}
        onChange={(next) => onChange({ share: Number(next) || 100 })}
      />
      <NumberInput
        label="At most"
        placeholder="No limit"
        min={1}
        value={quota?.most ?? ''}
        onChange={(most) => onChange({ quota: Number(most) ? { most: Number(most), per: quota?.per ?? 'day' } : null })}
      />
      <Select
        label="In which time"
        allowDeselect={false}
        disabled={!quota}
        data={periods}
        value={quota?.per ?? 'day'}
        onChange={(per) => quota && onChange({ quota: { ...quota, per: per as NonNullable<Whom['quota']>['per'] } })}
      />
    </SimpleGrid>
  )
}
