import { Select, TextInput } from '@mantine/core'
import {
  beginCondition,
  type Condition,
  canBeAsked,
  comparisons,
  readCondition,
  writeCondition,
} from '../json/condition.ts'
import { type Json, withProperty } from '../json/json.ts'
import { readText } from '../json/texts.ts'
import { ConditionValue } from './condition-value.tsx'
import classes from './questions.module.css'

interface ConditionEditorProps {
  element: Json
  earlier: Json[]
  language: string
  onChange: (element: Json, burst?: string) => void
}

const always = [
  { value: 'always', label: 'Always' },
  { value: 'when', label: 'Only after some answers' },
]

/** When the question is shown: always, or after certain answers to an earlier one. */
export function ConditionEditor({ element, earlier, language, onChange }: ConditionEditorProps) {
  const expression = typeof element.visibleIf === 'string' ? element.visibleIf : ''
  const condition = readCondition(expression)
  const put = (next: string, burst?: string) => onChange(withProperty(element, 'visibleIf', next), burst)
  const askable = earlier.filter(canBeAsked)
  if (expression === '' && askable.length === 0) return null
  if (expression !== '' && !condition)
    return (
      <TextInput
        label="Shown when"
        description="As SurveyJS writes it. Empty: always."
        value={expression}
        onChange={(event) => put(event.currentTarget.value, 'condition')}
      />
    )
  const set = (more: Partial<Condition>) => condition && put(writeCondition({ ...condition, ...more }), 'condition')
  const asked = earlier.find(({ name }) => name === condition?.question)
  return (
    <div className={classes.row}>
      <Select
        label="Shown"
        allowDeselect={false}
        data={always}
        value={condition ? 'when' : 'always'}
        onChange={(next) => {
          const last = askable.at(-1)
          if (next === 'always') put('')
          else if (!condition && last) put(writeCondition(beginCondition(last)))
        }}
      />
      {condition && (
        <>
          <Select
            label="When"
            allowDeselect={false}
            data={[...new Set([condition.question, ...askable.map(({ name }) => String(name))])].map((value) => ({
              value,
              label: titleOf(value, earlier, language),
            }))}
            value={condition.question}
            onChange={(next) => {
              const other = askable.find(({ name }) => name === next)
              if (other) put(writeCondition(beginCondition(other)))
            }}
          />
          <Select
            label="Compared"
            allowDeselect={false}
            data={Object.entries(comparisons).map(([value, label]) => ({ value, label }))}
            value={condition.comparison}
            onChange={(next) => next && set({ comparison: next as Condition['comparison'] })}
          />
          <ConditionValue
            asked={asked}
            value={condition.value}
            language={language}
            onChange={(value) => set({ value })}
          />
        </>
      )}
    </div>
  )
}

function titleOf(name: string, earlier: Json[], language: string): string {
  const found = earlier.find((one) => one.name === name)
  return (found && readText(found.title, language, language)) || name
}
