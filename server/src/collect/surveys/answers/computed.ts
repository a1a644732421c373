import type { VersionRow } from '../definition/rows.ts'
import { type Json, objects } from '../questions/question.ts'

/** What was answered without what SurveyJS computes from it and sends along: calculated values, and totals of tables. */
export function withoutComputed({ json, questions }: Pick<VersionRow, 'json' | 'questions'>, sent: Json): Json {
  const asked = new Set(questions.map(({ path }) => path[0]))
  const calculated = new Set(objects(json.calculatedValues).map(({ name }) => name))
  const totals = new Set([...asked].map((name) => `${name}-total`))
  return Object.fromEntries(
    Object.entries(sent).filter(([name]) => asked.has(name) || !(calculated.has(name) || totals.has(name))),
  )
}
