/** A survey, or a part of one, as SurveyJS writes it. What this page does not know stays in it untouched. */
export type Json = Record<string, unknown>

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function objects(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isJson) : []
}

/** Without the property where there is nothing to say. */
export function withProperty(object: Json, name: string, value: unknown): Json {
  const { [name]: _, ...rest } = object
  return value === undefined || value === '' || value === false ? rest : { ...object, [name]: value }
}
