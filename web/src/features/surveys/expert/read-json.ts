import { isJson, type Json } from '../json/json.ts'

/** The survey that a text holds, or what is wrong with the text. */
export function readJson(text: string): { json: Json; problem: null } | { json: null; problem: string } {
  try {
    const json: unknown = JSON.parse(text)
    return isJson(json)
      ? { json, problem: null }
      : { json: null, problem: 'A survey is an object: it begins with { and ends with }.' }
  } catch (error) {
    // Browsers say in words of their own what is wrong, and where.
    return { json: null, problem: `Not JSON yet: ${(error as Error).message}. What was there before is kept.` }
  }
}
