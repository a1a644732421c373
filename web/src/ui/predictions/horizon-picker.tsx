import { type ValueHorizon, valueHorizons } from '@esteem/contract'
import { Select } from '@mantine/core'
import { horizonNames } from './horizon.ts'

/** How far ahead to look. */
export function HorizonPicker(props: { value: ValueHorizon; onChange: (horizon: ValueHorizon) => void; size?: 'xs' }) {
  return (
    <Select
      aria-label="How far ahead"
      size={props.size}
      w={props.size === 'xs' ? 148 : 170}
      allowDeselect={false}
      data={valueHorizons.map((value) => ({ value, label: horizonNames[value] }))}
      value={props.value}
      onChange={(horizon) => props.onChange((horizon ?? '1y') as ValueHorizon)}
      comboboxProps={{ shadow: 'md' }}
    />
  )
}
