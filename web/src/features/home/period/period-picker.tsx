import { Button, Popover } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconCalendar, IconChevronDown } from '@tabler/icons-react'
import { formatPeriod } from '../../../ui/format/day.ts'
import type { HomeSearch } from '../home-search.ts'
import { ComparisonPicker } from './comparison-picker.tsx'
import { CustomPeriod } from './custom-period.tsx'
import classes from './period.module.css'
import { type PeriodName, presets } from './period.ts'
import { PresetList } from './preset-list.tsx'

interface PeriodPickerProps {
  period: PeriodName
  search: HomeSearch
  today: string
  onChange: (search: HomeSearch) => void
}

/** Which days the figures cover, and what they are compared with. */
export function PeriodPicker({ period, search, today, onChange }: PeriodPickerProps) {
  const [opened, popover] = useDisclosure(false)
  const { compare } = search
  function choose(chosen: HomeSearch) {
    popover.close()
    onChange({ ...chosen, compare })
  }
  return (
    <>
      <ComparisonPicker value={compare} onChange={(next) => onChange({ ...search, period, compare: next })} />
      <Popover opened={opened} onChange={popover.set} position="bottom-end" shadow="md" trapFocus returnFocus>
        <Popover.Target>
          <Button
            variant="default"
            leftSection={<IconCalendar size={16} stroke={1.6} />}
            rightSection={<IconChevronDown size={14} />}
            onClick={popover.toggle}
          >
            {period === 'custom' ? formatPeriod(search.from ?? today, search.to ?? today) : presets[period]}
          </Button>
        </Popover.Target>
        <Popover.Dropdown className={classes.dropdown} aria-label="Period">
          <PresetList period={period} onChoose={(preset) => choose({ period: preset })} />
          <CustomPeriod search={search} today={today} onChoose={(from, to) => choose({ period: 'custom', from, to })} />
        </Popover.Dropdown>
      </Popover>
    </>
  )
}
