import { Select, TextInput } from '@mantine/core'
import type { Json } from '../json/json.ts'
import { choicesOf, kindOf, scaleOf } from '../json/kinds.ts'
import { readText } from '../json/texts.ts'

interface ConditionValueProps {
  asked: Json | undefined
  value: string
  language: string
  onChange: (value: string) => void
}

/** What the earlier answer is compared with: one of its steps or choices, or whatever is typed. */
export function ConditionValue({ asked, value, language, onChange }: ConditionValueProps) {
  const listed = asked ? valuesOf(asked, language) : null
  if (!listed)
    return <TextInput label="Answer" value={value} onChange={(event) => onChange(event.currentTarget.value)} />
  const data = listed.some((one) => one.value === value) ? listed : [{ value, label: value }, ...listed]
  return (
    <Select
      label="Answer"
      allowDeselect={false}
      data={data}
      value={value}
      onChange={(next) => next && onChange(next)}
    />
  )
}

function valuesOf(asked: Json, language: string): { value: string; label: string }[] | null {
  const kind = kindOf(asked)
  if (kind === 'rating') {
    const { lowest, highest } = scaleOf(asked)
    return Array.from({ length: highest - lowest + 1 }, (_, index) => {
      const step = String(lowest + index)
      return { value: step, label: step }
    })
  }
  if (kind !== 'radiogroup') return null
  return choicesOf(asked).map((choice) => ({
    value: String(choice.value),
    label: readText(choice.text, language, language) || String(choice.value),
  }))
}
