import { createEsteem, type Esteem, type Options } from './index.ts'

/**
 * The script tag: `<script src="https://esteem.example.com/sdk/esteem.js" data-write-key="…" async></script>`. What the page
 * asked for before the script had loaded, `(window.esteem ||= []).push(['track', 'Signed Up'])`, is done now.
 */
type Call = [name: keyof Esteem, ...given: unknown[]]

const tag = document.currentScript as HTMLScriptElement | null
const queued = (window as { esteem?: unknown }).esteem
const { writeKey, url, pageViews, surveys, consent } = tag?.dataset ?? {}

if (tag && writeKey) {
  const esteem = createEsteem({
    writeKey,
    url: url ?? new URL(tag.src).origin,
    pageViews: pageViews !== 'false',
    surveys: surveys !== 'false',
    consent: consent as Options['consent'],
  })
  const call = ([name, ...given]: Call) => (esteem[name] as (...all: unknown[]) => unknown)(...given)
  ;(window as { esteem?: unknown }).esteem = Object.assign(esteem, { push: call })
  if (Array.isArray(queued)) for (const each of queued as Call[]) call(each)
} else {
  console.warn('Esteem: the script tag needs data-write-key, the write key of a source.')
}
