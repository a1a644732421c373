import { isJson, type Json } from '../json/json.ts'

/** The survey that a text holds, or what is wrong with the text and where. */
export function readJson(text: string): { json: Json; problem: null } | { json: null; problem: string } {
  try {
    const json: unknown = JSON.parse(text)
    return isJson(json)
      ? { json, problem: null }
      : { json: null, problem: 'A survey is an object: it begins with { and ends with }.' }
  } catch (error) {
    return {
      json: null,
      problem: `Not JSON yet${placeOf((error as Error).message, text)}. What was there before is kept.`,
    }
  }
}

/** Browsers say the place in different ways, most of them by the number of the character. */
function placeOf(message: string, text: string): string {
  const line = /line (\d+)/.exec(message)?.[1]
  if (line !== undefined) return `, line ${line}`
  const position = /position (\d+)/.exec(message)?.[1]
  if (position === undefined) return ''
  return `, line ${text.slice(0, Number(position)).split('\n').length}`
}
