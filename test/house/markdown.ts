import { posix } from 'node:path'
import { files, read } from './tree.ts'

export const documents = files.filter((path) => path.endsWith('.md'))

/** Without code, in which nothing is a heading or a link. */
function prose(path: string): string {
  return read(path)
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/^(`{3,}|~{3,})[\s\S]*?^\1 *$/gm, '')
}

/** Headings as they read, without backticks. */
export function headingsOf(path: string): string[] {
  return [...prose(path).matchAll(/^#{1,6} +(.+?) *#*$/gm)].map(([, text]) => text.replaceAll('`', ''))
}

/** First-level headings. */
export function titlesOf(path: string): string[] {
  return [...prose(path).matchAll(/^# +(.+)$/gm)].map(([, text]) => text)
}

const anchors = new Map<string, Set<string>>()

/** The anchors that a page has, as hosts of repositories make them. */
export function anchorsOf(path: string): Set<string> {
  const known = anchors.get(path) ?? makeAnchors(path)
  anchors.set(path, known)
  return known
}

function makeAnchors(path: string): Set<string> {
  const seen = new Map<string, number>()
  return new Set(
    headingsOf(path).map((heading) => {
      const anchor = heading
        .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\p{M}_\- ]/gu, '')
        .replaceAll(' ', '-')
      const count = seen.get(anchor) ?? 0
      seen.set(anchor, count + 1)
      return count === 0 ? anchor : `${anchor}-${count}`
    }),
  )
}

export interface Link {
  from: string
  written: string
  /** The path of a file or folder from the root. */
  to: string
  anchor: string | undefined
}

/** Links and images that point into the repository. */
export function linksOf(from: string): Link[] {
  return [
    ...prose(from)
      .replace(/`[^`\n]*`/g, '``')
      .matchAll(/\]\(([^)\s]+)(?: "[^"]*")?\)/g),
  ]
    .map(([, written]) => written)
    .filter((written) => !/^[a-z]+:/.test(written))
    .map((written) => {
      const [path, anchor] = written.split('#')
      return { from, written, to: path === '' ? from : posix.join(posix.dirname(from), path), anchor }
    })
}
