import { CopyButton } from './copy-button.tsx'
import classes from './snippet.module.css'

interface SnippetProps {
  code: string
  /** What it is, for those who cannot see it. */
  label: string
  wrap?: boolean
  maxHeight?: string
}

/** Code or raw data to read and to copy. */
export function Snippet({ code, label, wrap, maxHeight }: SnippetProps) {
  return (
    <div className={classes.frame}>
      <section
        aria-label={label}
        className={classes.code}
        data-wrap={wrap || undefined}
        style={{ maxHeight }}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
      >
        <pre>{code}</pre>
      </section>
      <CopyButton value={code} label={`Copy ${label}`} className={classes.copy} />
    </div>
  )
}
