import { ActionIcon, Tooltip, UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconCopy, IconGripVertical, IconTrash } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import type { Json } from '../json/json.ts'
import { kindOf, kinds } from '../json/kinds.ts'
import { readText } from '../json/texts.ts'
import { QuestionEditor } from './question-editor.tsx'
import classes from './questions.module.css'
import type { Dragging } from './use-dragging.ts'

export interface QuestionCardProps {
  element: Json
  number: number
  /** The number of the page that begins with it, where there are several. */
  startsPage: number | null
  /** Questions that come before it, which its condition may speak of. */
  earlier: Json[]
  language: string
  opened: boolean
  dragging: Dragging
  onOpen: () => void
  onChange: (element: Json, burst?: string) => void
  onUp: (() => void) | null
  onDown: (() => void) | null
  onCopy: () => void
  onRemove: () => void
  onFollowUp: (element: Json) => void
}

export function QuestionCard(props: QuestionCardProps) {
  const { element, number, opened, dragging, language, onUp, onDown } = props
  const title = readText(element.title, language, language) || String(element.name ?? '')
  const kind = kindOf(element)
  function onKeyDown(event: KeyboardEvent): void {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    if (event.key === 'ArrowUp') onUp?.()
    else onDown?.()
  }
  return (
    <li className={classes.place}>
      {props.startsPage !== null && <p className={classes.page}>Page {props.startsPage}</p>}
      <div
        className={classes.card}
        data-dragging={dragging.state}
        data-opened={opened || undefined}
        {...dragging.target}
      >
        <div className={classes.head}>
          <span className={classes.grip} aria-hidden {...dragging.handle}>
            <IconGripVertical size={16} />
          </span>
          <UnstyledButton
            className={classes.title}
            aria-expanded={opened}
            onClick={props.onOpen}
            onKeyDown={onKeyDown}
            title="Alt and an arrow key move it"
          >
            <span className={classes.words}>
              <span className={classes.number}>{number}. </span>
              {title}
            </span>
            <span className={classes.kind}>
              {kind ? kinds[kind].label : String(element.type ?? 'part')}
              {element.isRequired === true && ', must be answered'}
              {typeof element.visibleIf === 'string' && element.visibleIf !== '' && ', on a condition'}
            </span>
          </UnstyledButton>
          <div className={classes.tools}>
            <Tool label={`Move ${title} up`} run={onUp} icon={<IconArrowUp size={16} />} />
            <Tool label={`Move ${title} down`} run={onDown} icon={<IconArrowDown size={16} />} />
            <Tool label={`Duplicate ${title}`} run={props.onCopy} icon={<IconCopy size={16} />} />
            <Tool label={`Take ${title} out`} run={props.onRemove} icon={<IconTrash size={16} />} />
          </div>
        </div>
        {opened && <QuestionEditor {...props} />}
      </div>
    </li>
  )
}

function Tool({ label, run, icon }: { label: string; run: (() => void) | null; icon: React.ReactNode }) {
  return (
    <Tooltip label={label.split(' ')[0]}>
      <ActionIcon aria-label={label} disabled={run === null} onClick={() => run?.()}>
        {icon}
      </ActionIcon>
    </Tooltip>
  )
}
