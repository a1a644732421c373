import { useEffect, useRef } from 'react'

/** The author's own words of thanks, read out when they appear. The server keeps only HTML that sets a text. */
export function Thanks({ html }: { html: string }) {
  const said = useRef<HTMLDivElement>(null)
  useEffect(() => {
    document.title = said.current!.textContent.trim().slice(0, 80) || document.title
    said.current!.focus()
  }, [])
  return (
    <section className="notice" aria-live="polite">
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made anew by the server, with answers as text */}
      <div ref={said} tabIndex={-1} dangerouslySetInnerHTML={{ __html: html }} />
    </section>
  )
}
