import { type RefObject, useLayoutEffect, useState } from 'react'

/** How far below the top of the document an element begins, for lists that scroll with the window. */
export function useScrollMargin(element: RefObject<HTMLElement | null>): number {
  const [margin, setMargin] = useState(0)
  useLayoutEffect(() => {
    const measure = () => {
      if (element.current) setMargin(Math.round(element.current.getBoundingClientRect().top + window.scrollY))
    }
    measure()
    // What stands above can grow later: a filter added, a banner, a font arriving.
    const watch = new ResizeObserver(measure)
    watch.observe(document.body)
    return () => watch.disconnect()
  }, [element])
  return margin
}
