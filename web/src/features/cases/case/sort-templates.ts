import type { CaseTemplate } from '@esteem/contract'

/** Those in the customer's language first. */
export function sortTemplates(templates: CaseTemplate[], language: string): CaseTemplate[] {
  const own = ({ language: theirs }: CaseTemplate) => theirs.split('-')[0] === language.split('-')[0]
  return [...templates.filter(own), ...templates.filter((template) => !own(template))]
}
