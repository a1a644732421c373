/** A page of the documentation that follows from the code. */
export interface Page {
  /** From the root of the repository. */
  path: string
  text: string
}

/** Puts a page together: a note that says where it comes from, and its paragraphs with a blank line between them. */
export function page(path: string, source: string, paragraphs: readonly string[]): Page {
  const note = `<!-- Written by \`npm run generate\` from ${source}. Change it there. -->`
  return { path, text: `${[note, ...paragraphs].join('\n\n')}\n` }
}

export function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n')
}

export const code = (text: string) => `\`${text}\``

export const sentence = (text: string) => `${text[0].toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`
