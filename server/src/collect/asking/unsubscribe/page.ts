import { html, raw } from 'hono/html'
import { type UnsubscribeWords, unsubscribeWords } from './words.ts'

export type Said = 'nothing' | 'unsubscribed' | 'everything' | 'undone' | 'broken'

/** A page that needs no script and no account. */
export function unsubscribePage(said: Said, language: string, businessName: string): string {
  const known = language in unsubscribeWords ? language : 'en'
  const words = unsubscribeWords[known]
  return String(html`<!doctype html>
<html lang="${known}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${words.title} · ${businessName}</title>
<style>${raw(style)}</style>
</head>
<body>
<main>
<p class="business">${businessName}</p>
<h1 role="${said === 'nothing' ? 'heading' : 'status'}" aria-level="1">${sentence(said, words, businessName)}</h1>
${buttonsOf(said, words).map(
  ({ action, label, main }) =>
    html`<form method="post"><input type="hidden" name="action" value="${action}"><button class="${main ? 'main' : 'plain'}">${label}</button></form>`,
)}
</main>
</body>
</html>`)
}

function sentence(said: Said, words: UnsubscribeWords, business: string): string {
  if (said === 'broken') return words.broken
  if (said === 'unsubscribed') return words.done(business)
  if (said === 'everything') return words.doneAll(business)
  return said === 'undone' ? words.undone(business) : words.ask(business)
}

function buttonsOf(said: Said, words: UnsubscribeWords): { action: string; label: string; main: boolean }[] {
  const everything = { action: 'everything', label: words.everything, main: false }
  const undo = { action: 'undo', label: words.undo, main: false }
  if (said === 'nothing') return [{ action: 'unsubscribe', label: words.confirm, main: true }, everything]
  if (said === 'unsubscribed') return [undo, everything]
  if (said === 'everything') return [undo]
  return said === 'undone' ? [{ action: 'unsubscribe', label: words.again, main: false }] : []
}

const style = `
  :root { color-scheme: light dark; --ground: #f4f5f7; --sheet: #fff; --ink: #1d2330; --soft: #5b6475; --line: #c3c9d6; --main: #2f5bd0; --on-main: #fff }
  @media (prefers-color-scheme: dark) { :root { --ground: #14171d; --sheet: #1e222b; --ink: #e7eaf0; --soft: #a9b1c0; --line: #4a5364; --main: #9db8ff; --on-main: #14171d } }
  body { margin: 0; padding: 24px 12px; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, Arial, sans-serif }
  main { max-width: 520px; margin: 8vh auto 0; padding: 32px; box-sizing: border-box; border-radius: 12px; background: var(--sheet) }
  .business { margin: 0 0 12px; color: var(--soft); font-size: 14px }
  h1 { margin: 0 0 24px; font-size: 22px; line-height: 1.35; font-weight: 600 }
  form { display: inline-block; margin: 0 12px 12px 0 }
  button { padding: 12px 20px; border: 1px solid var(--line); border-radius: 8px; background: transparent; color: var(--ink); font: inherit; font-weight: 600; cursor: pointer }
  button.main { border-color: var(--main); background: var(--main); color: var(--on-main) }
  button:focus-visible { outline: 3px solid var(--main); outline-offset: 2px }`
