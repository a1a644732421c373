/** JSON with line breaks where it is JSON, and anything else as it was sent. */
export function indentJson(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}
