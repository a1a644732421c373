import { Button, Checkbox, Select, Text } from '@mantine/core'
import { useId } from 'react'
import { lowUpTo } from '../json/condition.ts'
import { withProperty } from '../json/json.ts'
import { type Kind, kindOf, kinds, toKind } from '../json/kinds.ts'
import { readText, writeText } from '../json/texts.ts'
import { ChoicesEditor } from './choices-editor.tsx'
import { ConditionEditor } from './condition-editor.tsx'
import { MeasureSelect } from './measure-select.tsx'
import type { QuestionCardProps } from './question-card.tsx'
import classes from './questions.module.css'
import { ScaleEditor } from './scale-editor.tsx'
import { TextField } from './text-field.tsx'

const kindList = Object.entries(kinds).map(([value, { label }]) => ({ value, label }))

export function QuestionEditor(props: QuestionCardProps) {
  const { element, language, earlier, onChange, onFollowUp } = props
  const id = useId()
  const kind = kindOf(element)
  const write = (name: string, text: string) =>
    onChange(withProperty(element, name, writeText(element[name], language, language, text)), `${id} ${name}`)
  const low = lowUpTo(element)
  return (
    <div className={classes.editor}>
      <TextField
        label="Question"
        autosize
        value={readText(element.title, language, language)}
        onChange={(text) => write('title', text)}
      />
      {kind === null ? (
        <Text size="sm" c="dimmed">
          This kind of question is changed on the page JSON. Its words, its order and its condition can be changed here.
        </Text>
      ) : (
        <div className={classes.row}>
          <Select
            label="Kind"
            allowDeselect={false}
            data={kindList}
            value={kind}
            onChange={(next) => next && onChange(toKind(element, next as Kind))}
          />
          <MeasureSelect element={element} kind={kind} onChange={onChange} />
        </div>
      )}
      {kind === 'rating' && <ScaleEditor element={element} language={language} onChange={onChange} />}
      {(kind === 'radiogroup' || kind === 'checkbox') && (
        <ChoicesEditor element={element} language={language} onChange={onChange} />
      )}
      <Checkbox
        label="Must be answered"
        checked={element.isRequired === true}
        onChange={(event) => onChange(withProperty(element, 'isRequired', event.currentTarget.checked))}
      />
      <ConditionEditor element={element} earlier={earlier} language={language} onChange={onChange} />
      {low !== null && (
        <div>
          <Button
            size="xs"
            variant="default"
            onClick={() =>
              onFollowUp({
                type: 'comment',
                title: 'What went wrong?',
                rows: 3,
                visibleIf: `{${element.name}} <= ${low}`,
              })
            }
          >
            Ask why when it is {low} or lower
          </Button>
        </div>
      )}
    </div>
  )
}
