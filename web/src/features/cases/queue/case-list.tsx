import type { CaseRow } from '@esteem/contract'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { CaseLine } from './case-line.tsx'
import classes from './queue.module.css'

interface CaseListProps {
  items: CaseRow[]
  chosen: number[]
  onChoose: (caseIds: number[]) => void
  busy: boolean
}

/** The queue as a list. J and K go down and up, Enter opens, X chooses. */
export function CaseList({ items, chosen, onChoose, busy }: CaseListProps) {
  const list = useRef<HTMLUListElement>(null)
  const [at, setAt] = useState<number | null>(null)
  const navigate = useNavigate()
  const toggle = (caseId: number) =>
    onChoose(chosen.includes(caseId) ? chosen.filter((id) => id !== caseId) : [...chosen, caseId])

  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const step = { j: 1, k: -1 }[event.key]
      if (step) {
        const next = Math.min(items.length - 1, Math.max(0, at === null ? 0 : at + step))
        setAt(next)
        list.current?.children[next]?.querySelector<HTMLElement>('a')?.focus()
        list.current?.children[next]?.scrollIntoView({ block: 'nearest' })
      }
      const current = at === null ? undefined : items[at]
      if (event.key === 'x' && current) toggle(current.caseId)
      if (event.key === 'Enter' && current && event.target === document.body)
        void navigate({ to: '/cases/$caseId', params: { caseId: current.caseId } })
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  })

  return (
    <ul ref={list} className={classes.list} aria-label="Cases" aria-busy={busy}>
      {items.map((item, index) => (
        <CaseLine
          key={item.caseId}
          item={item}
          current={index === at}
          chosen={chosen.includes(item.caseId)}
          onChoose={() => toggle(item.caseId)}
          onFocus={() => setAt(index)}
        />
      ))}
    </ul>
  )
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}
