import { type ReactNode, useEffect, useRef } from 'react'

/** All there is to say: a title and a sentence, read out when it appears. */
export function Notice({ title, children }: { title: string; children?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = title
    heading.current?.focus()
  }, [title])
  return (
    <section className="notice" aria-live="polite">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children && <p>{children}</p>}
    </section>
  )
}
