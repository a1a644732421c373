const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Plain text as a mail's HTML: paragraphs and line breaks, and nothing in it that is executed. */
export function toHtml(text: string): string {
  const paragraphs = text.split(/\n{2,}/).map((paragraph) => {
    const safe = paragraph.replace(/[&<>"']/g, (mark) => marks[mark]).replaceAll('\n', '<br>')
    return `<p style="margin:0 0 1em">${safe}</p>`
  })
  return `<div style="font:16px/1.5 sans-serif;max-width:38em">${paragraphs.join('')}</div>`
}
