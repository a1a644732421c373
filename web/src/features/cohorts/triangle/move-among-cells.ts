import type { KeyboardEvent } from 'react'

const steps: Record<string, [row: number, column: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** The arrow keys move from cell to cell: a stop of the tabulator for each would be hundreds. */
export function moveAmongCells(event: KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key]
  const cell = (event.target as HTMLElement).closest('td')
  const row = cell?.parentElement as HTMLTableRowElement | null
  if (!step || !cell || !row) return
  const body = row.parentElement as HTMLTableSectionElement
  const next = body.rows[row.sectionRowIndex + step[0]]?.cells[cell.cellIndex + step[1]]
  const link = next?.querySelector<HTMLElement>('a[tabindex]')
  if (!link) return
  event.preventDefault()
  link.focus()
}
