import { Select } from '@mantine/core'
import { useId } from 'react'
import { type Json, withProperty } from '../json/json.ts'
import { scaleOf } from '../json/kinds.ts'
import { readText, writeText } from '../json/texts.ts'
import classes from './questions.module.css'
import { TextField } from './text-field.tsx'

const usual = ['0–10', '1–5', '1–7', '1–3', '1–10']

interface ScaleEditorProps {
  element: Json
  language: string
  onChange: (element: Json, burst?: string) => void
}

export function ScaleEditor({ element, language, onChange }: ScaleEditorProps) {
  const id = useId()
  const { lowest, highest } = scaleOf(element)
  const own = `${lowest}–${highest}`
  const write = (name: string, text: string) =>
    onChange(withProperty(element, name, writeText(element[name], language, language, text)), `${id} ${name}`)
  return (
    <div className={classes.row}>
      <Select
        label="Steps"
        allowDeselect={false}
        data={usual.includes(own) ? usual : [own, ...usual]}
        value={own}
        onChange={(next) => {
          const [rateMin, rateMax] = (next ?? own).split('–').map(Number)
          const { rateValues: _values, rateCount: _count, ...rest } = element
          onChange({ ...rest, rateMin, rateMax })
        }}
      />
      <TextField
        label="Lowest step says"
        value={readText(element.minRateDescription, language, language)}
        onChange={(text) => write('minRateDescription', text)}
      />
      <TextField
        label="Highest step says"
        value={readText(element.maxRateDescription, language, language)}
        onChange={(text) => write('maxRateDescription', text)}
      />
    </div>
  )
}
