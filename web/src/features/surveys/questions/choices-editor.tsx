import { ActionIcon, Button, Checkbox } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useId } from 'react'
import { type Json, withProperty } from '../json/json.ts'
import { choice, choicesOf } from '../json/kinds.ts'
import { readText, writeText } from '../json/texts.ts'
import classes from './questions.module.css'
import { TextField } from './text-field.tsx'

interface ChoicesEditorProps {
  element: Json
  language: string
  onChange: (element: Json, burst?: string) => void
}

/** What can be chosen. Words change, the value that is kept with an answer stays, so that earlier answers mean the same. */
export function ChoicesEditor({ element, language, onChange }: ChoicesEditorProps) {
  const id = useId()
  const choices = choicesOf(element)
  const put = (next: Json[], burst?: string) => onChange({ ...element, choices: next }, burst)
  const add = () => {
    const taken = new Set(choices.map(({ value }) => String(value)))
    let number = choices.length + 1
    while (taken.has(`choice-${number}`)) number++
    put([...choices, choice(number)])
  }
  return (
    <fieldset className={classes.choices}>
      <legend>Choices</legend>
      {choices.map((one, index) => (
        <div key={String(one.value)} className={classes.choice}>
          <TextField
            hidden
            label={`Choice ${index + 1}`}
            value={readText(one.text, language, language)}
            placeholder={String(one.value)}
            onChange={(text) => {
              const changed = withProperty(one, 'text', writeText(one.text, language, language, text))
              put(choices.with(index, changed), `${id} ${index}`)
            }}
          />
          <ActionIcon
            aria-label={`Take choice ${index + 1} out`}
            disabled={choices.length < 2}
            onClick={() => put(choices.toSpliced(index, 1))}
          >
            <IconX size={16} />
          </ActionIcon>
        </div>
      ))}
      <div className={classes.more}>
        <Button size="xs" variant="default" onClick={add}>
          Add a choice
        </Button>
        <Checkbox
          label="And “other”, in their own words"
          checked={element.showOtherItem === true || element.hasOther === true}
          onChange={(event) => {
            const { hasOther: _, ...rest } = element
            onChange(withProperty(rest, 'showOtherItem', event.currentTarget.checked))
          }}
        />
      </div>
    </fieldset>
  )
}
