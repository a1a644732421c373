/** Version that messages say they come from. */
export const version = '0.1.0'

/** What every message says about the page and the browser it comes from. */
export function readContext(): Record<string, unknown> {
  const { href, pathname, search } = location
  return {
    library: { name: 'esteem.js', version },
    page: { url: href, path: pathname, search, title: document.title, referrer: document.referrer },
    locale: navigator.language,
    timezone: timeZone(),
    userAgent: navigator.userAgent,
    screen: { width: screen.width, height: screen.height, density: devicePixelRatio },
    ...campaign(search),
  }
}

/** The person's time zone, such as `Europe/Lisbon`; empty where the browser does not say. */
export function timeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone ?? ''
}

/** `utm_source=letter` in the address says which campaign somebody came by. */
function campaign(search: string): { campaign?: Record<string, string> } {
  const found: Record<string, string> = {}
  for (const [name, value] of new URLSearchParams(search))
    if (name.startsWith('utm_')) found[name === 'utm_campaign' ? 'name' : name.slice(4)] = value
  return Object.keys(found).length > 0 ? { campaign: found } : {}
}
