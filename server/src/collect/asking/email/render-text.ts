import type { MailContent } from './compose.ts'

/** The same for programs that show no HTML, and for people who want none. */
export function renderText(content: MailContent): string {
  const { intro, question, choices, scale, lowest, highest, button, link, why, footer, unsubscribe } = content
  const ends = scale && (lowest || highest) ? `(${[lowest, highest].filter(Boolean).join(' – ')})` : ''
  const blocks = [
    ...intro,
    [question, ends].filter(Boolean).join('\n'),
    choices.map(({ about, href }) => `${about}\n${href}`).join('\n\n'),
    `${button}:\n${link}`,
    ['-- ', why, footer, `${unsubscribe.label}: ${unsubscribe.href}`].filter(Boolean).join('\n'),
  ]
  return `${blocks.filter(Boolean).join('\n\n')}\n`
}
