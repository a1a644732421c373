/** What shops and their tools call the purposes that Esteem knows. */
const names: Record<string, string> = {
  survey: 'survey',
  surveys: 'survey',
  feedback: 'survey',
  research: 'survey',
  marketing: 'marketing',
  newsletter: 'marketing',
  newsletters: 'marketing',
  promotions: 'marketing',
  advertising: 'marketing',
  review: 'review',
  reviews: 'review',
  service: 'service',
  transactional: 'service',
  everything: 'everything',
  all: 'everything',
  any: 'everything',
  '*': 'everything',
}

/** The purpose that is meant; what nobody knows stays as it is, and is kept for whoever does. */
export function purposeOf(told: unknown): string | null {
  if (typeof told !== 'string' || told.trim() === '') return null
  const name = told.trim().toLowerCase()
  return names[name] ?? name.slice(0, 64)
}
