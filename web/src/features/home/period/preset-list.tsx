import { UnstyledButton } from '@mantine/core'
import classes from './period.module.css'
import { type PeriodName, type Preset, presets } from './period.ts'

export function PresetList(props: { period: PeriodName; onChoose: (preset: Preset) => void }) {
  const names = Object.entries(presets) as [Preset, string][]
  return (
    <div className={classes.presets}>
      {names.map(([name, label]) => (
        <UnstyledButton
          key={name}
          className={classes.preset}
          aria-pressed={name === props.period}
          onClick={() => props.onChoose(name)}
        >
          {label}
        </UnstyledButton>
      ))}
    </div>
  )
}
