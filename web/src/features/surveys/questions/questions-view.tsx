import { useState } from 'react'
import type { Editing } from '../editing/use-editing.ts'
import { withProperty } from '../json/json.ts'
import {
  freeName,
  neighbour,
  type Place,
  pagesOf,
  placedQuestions,
  withFirstPage,
  withMoved,
  withNewQuestion,
  withoutQuestion,
  withQuestion,
} from '../json/questions.ts'
import { ownLanguage, readText, writeText } from '../json/texts.ts'
import { AddQuestion } from './add-question.tsx'
import { QuestionCard } from './question-card.tsx'
import classes from './questions.module.css'
import { TextField } from './text-field.tsx'
import { useDragging } from './use-dragging.ts'

const same = (one: Place | null, other: Place) => one?.page === other.page && one.index === other.index

/** The questions one after the other, each edited where it stands. */
export function QuestionsView({ editing }: { editing: Editing }) {
  const { json, change } = editing
  const [open, setOpen] = useState<Place | null>({ page: 0, index: 0 })
  const [said, setSaid] = useState('')
  const placed = placedQuestions(json)
  const pages = pagesOf(json)
  const own = ownLanguage(json)
  // SurveyJS shows the description of a survey only below a title; that of a page always.
  const introduction = pages[0]?.description

  function move(from: Place, to: Place): void {
    change(withMoved(json, from, to))
    setOpen(to)
    setSaid(`Moved to place ${to.index + 1}${pages.length > 1 ? ` of page ${to.page + 1}` : ''}`)
  }
  const dragging = useDragging(move)

  return (
    <div className={classes.view}>
      <TextField
        label="Title"
        description="Above the questions. Customers see it, so it may stay empty."
        value={readText(json.title, own, own)}
        onChange={(text) => change(withProperty(json, 'title', writeText(json.title, own, own, text)), 'title')}
      />
      <TextField
        label="Introduction"
        autosize
        value={readText(introduction, own, own)}
        onChange={(text) =>
          change(withFirstPage(json, 'description', writeText(introduction, own, own, text)), 'description')
        }
      />
      <ol className={classes.questions} aria-label="Questions">
        {placed.map(({ element, page, index }, number) => {
          const place = { page, index }
          const [before, after] = [neighbour(json, place, -1), neighbour(json, place, 1)]
          return (
            <QuestionCard
              key={String(element.name ?? number)}
              element={element}
              number={number + 1}
              startsPage={pages.length > 1 && index === 0 ? page + 1 : null}
              earlier={placed.slice(0, number).map((one) => one.element)}
              language={own}
              opened={same(open, place)}
              dragging={dragging.of(place)}
              onOpen={() => setOpen(same(open, place) ? null : place)}
              onChange={(next, burst) => change(withQuestion(json, place, next), burst)}
              onUp={before && (() => move(place, before))}
              onDown={after && (() => move(place, after))}
              onCopy={() => {
                const name = freeName(json, String(element.name ?? 'question'))
                change(withNewQuestion(json, { page, index: index + 1 }, { ...element, name }))
                setOpen({ page, index: index + 1 })
              }}
              onRemove={() => {
                change(withoutQuestion(json, place))
                setOpen(null)
                setSaid('Question taken out')
              }}
              onFollowUp={(next) => {
                const named = { ...next, name: freeName(json, `${element.name}-why`) }
                change(withNewQuestion(json, { page, index: index + 1 }, named))
                setOpen({ page, index: index + 1 })
              }}
            />
          )
        })}
      </ol>
      {placed.length === 0 && <p className={classes.none}>There is no question yet. Add the first one.</p>}
      <div>
        <AddQuestion
          onAdd={(element) => {
            const last = pages.length - 1
            const index = placed.filter(({ page }) => page === last).length
            change(withNewQuestion(json, { page: last, index }, { ...element, name: freeName(json, 'question') }))
            setOpen({ page: last, index })
          }}
        />
      </div>
      <span className={classes.said} role="status">
        {said}
      </span>
    </div>
  )
}
