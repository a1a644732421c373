import { type DragEvent, useState } from 'react'
import type { Place } from '../json/questions.ts'

export interface Dragging {
  /** It is being carried, or what is carried would land here. */
  state: 'carried' | 'target' | null
  handle: { draggable: true; onDragStart: (event: DragEvent) => void; onDragEnd: () => void }
  target: { onDragOver: (event: DragEvent) => void; onDrop: (event: DragEvent) => void }
}

/** Order by drag; the buttons and keys of each question do the same without. */
export function useDragging(move: (from: Place, to: Place) => void): { of: (place: Place) => Dragging } {
  const [carried, setCarried] = useState<Place | null>(null)
  const [over, setOver] = useState<Place | null>(null)
  const is = (one: Place | null, place: Place) => one?.page === place.page && one.index === place.index
  const end = () => {
    setCarried(null)
    setOver(null)
  }
  return {
    of: (place) => ({
      state: is(carried, place) ? 'carried' : carried && is(over, place) ? 'target' : null,
      handle: {
        draggable: true,
        onDragStart: (event) => {
          event.dataTransfer.effectAllowed = 'move'
          event.dataTransfer.setData('text/plain', '')
          setCarried(place)
        },
        onDragEnd: end,
      },
      target: {
        onDragOver: (event) => {
          if (!carried) return
          event.preventDefault()
          if (!is(over, place)) setOver(place)
        },
        onDrop: (event) => {
          if (!carried) return
          event.preventDefault()
          if (!is(carried, place)) move(carried, place)
          end()
        },
      },
    }),
  }
}
