import { type AskRuleInput, rfmSegments, valueTiers } from '@esteem/contract'
import { MultiSelect, NumberInput, Select, SimpleGrid } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { toWords } from '../../../ui/format/words.ts'
import { traitsQuery } from '../../../ui/traits-query.ts'
import { Conditions } from './conditions.tsx'

type Whom = Pick<AskRuleInput, 'filters' | 'segment' | 'tiers' | 'share' | 'quota'>

const named = (values: readonly string[]) => values.map((value) => ({ value, label: toWords(value) }))

const periods = [
  { value: 'day', label: 'a day' },
  { value: 'week', label: 'a week' },
  { value: 'month', label: 'a month' },
  { value: 'ever', label: 'in all' },
]

export function WhomFields({ value, onChange }: { value: Whom; onChange: (value: Partial<Whom>) => void }) {
  const { filters, segment, tiers, share, quota } = value
  const traits = useQuery(traitsQuery)
  const known = traits.data?.items ?? []
  return (
    <>
      <Conditions
        of="Trait"
        add="Only customers with a trait"
        known={known.map(({ name }) => ({ value: name, label: toWords(name) }))}
        valuesOf={(name) => known.find((trait) => trait.name === name)?.values ?? []}
        value={filters.map(({ trait, ...rest }) => ({ name: trait, ...rest }))}
        onChange={(next) => onChange({ filters: next.map(({ name, ...rest }) => ({ trait: name, ...rest })) })}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <Select
          label="Segment"
          placeholder="Any"
          clearable
          clearButtonProps={{ 'aria-label': 'Any segment' }}
          data={named(rfmSegments)}
          value={segment}
          onChange={(next) => onChange({ segment: (next as Whom['segment']) ?? null })}
        />
        <MultiSelect
          label="Tiers by worth so far"
          placeholder={tiers.length === 0 ? 'Any' : undefined}
          data={named(valueTiers)}
          value={tiers}
          onChange={(next) => onChange({ tiers: valueTiers.filter((tier) => next.includes(tier)) })}
        />
        <NumberInput
          label="Percent of these people"
          description="By chance, always the same ones"
          min={1}
          max={100}
          value={share}
          onChange={(next) => onChange({ share: Number(next) || 100 })}
        />
        <SimpleGrid cols={2} spacing="xs">
          <NumberInput
            label="At most"
            description="Invitations"
            placeholder="No limit"
            min={1}
            max={1_000_000}
            value={quota?.most ?? ''}
            onChange={(most) =>
              onChange({ quota: Number(most) ? { most: Number(most), per: quota?.per ?? 'week' } : null })
            }
          />
          <Select
            aria-label="In which time"
            mt="auto"
            allowDeselect={false}
            disabled={!quota}
            data={periods}
            value={quota?.per ?? 'week'}
            onChange={(per) =>
              quota && onChange({ quota: { ...quota, per: per as NonNullable<Whom['quota']>['per'] } })
            }
          />
        </SimpleGrid>
      </SimpleGrid>
    </>
  )
}
