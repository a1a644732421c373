const styles = `
:host { all: initial }
section {
  position: fixed; inset: auto 16px 16px auto; z-index: 2147483000; box-sizing: border-box;
  width: min(400px, calc(100vw - 32px)); max-height: min(640px, calc(100vh - 32px)); overflow: hidden auto;
  border-radius: 14px; background: Canvas; color: CanvasText; color-scheme: light dark;
  box-shadow: 0 12px 40px rgb(0 0 0 / 22%), 0 0 0 1px rgb(128 128 128 / 22%); visibility: hidden;
}
section.shown { visibility: visible; animation: rise .18s ease-out }
@keyframes rise { from { transform: translateY(12px); opacity: 0 } }
@media (prefers-reduced-motion: reduce) { section.shown { animation: none } }
@media (max-width: 480px) { section { inset: auto 0 0 0; width: 100%; border-radius: 14px 14px 0 0 } }
button {
  position: absolute; inset: 8px 8px auto auto; width: 32px; height: 32px; border: 0; border-radius: 8px; cursor: pointer;
  font: 20px/1 system-ui, sans-serif; background: transparent; color: inherit; z-index: 1;
}
button:hover { background: rgb(128 128 128 / 16%) }
button:focus-visible { outline: 2px solid currentcolor; outline-offset: -2px }
iframe { display: block; width: 100%; border: 0 }
`

export interface Popover {
  element: HTMLElement
  /** Makes it visible, once there is something to see. */
  reveal: () => void
  close: () => void
}

/**
 * A quiet box in a corner that asks and does not stand in the way: it takes no focus, and Escape or its button closes it.
 * Its styles live in a shadow tree of its own and need no permission of the site's content-security policy.
 */
export function openPopover(frame: HTMLIFrameElement, closed: () => void): Popover {
  const host = document.createElement('esteem-survey')
  const tree = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(styles)
  tree.adoptedStyleSheets = [sheet]
  const box = document.createElement('section')
  box.setAttribute('role', 'dialog')
  box.setAttribute('aria-label', frame.title)
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = '×'
  button.setAttribute('aria-label', closeWord())
  box.append(button, frame)
  tree.append(box)
  document.body.append(host)

  function close(): void {
    if (!host.isConnected) return
    document.removeEventListener('keydown', onKey)
    host.remove()
    closed()
  }
  function onKey({ key }: KeyboardEvent): void {
    if (key === 'Escape') close()
  }
  button.addEventListener('click', close)
  document.addEventListener('keydown', onKey)
  return { element: host, reveal: () => box.classList.add('shown'), close }
}

const closeWords: Record<string, string> = {
  de: 'Schließen',
  es: 'Cerrar',
  fr: 'Fermer',
  pt: 'Fechar',
  zh: '关闭',
}

function closeWord(): string {
  return closeWords[navigator.language.slice(0, 2)] ?? 'Close'
}
