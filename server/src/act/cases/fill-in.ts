import { type CaseDetail, type CasePlaceholder, casePlaceholders } from '@esteem/contract'
import { EsteemError } from '../../platform/index.ts'
import { renderTemplate, type TemplateContext } from './render-template.ts'

const example = (name: CasePlaceholder) => casePlaceholders[name]

export const exampleContext: TemplateContext = {
  customer: {
    name: example('customer.name'),
    first_name: example('customer.first_name'),
    email: example('customer.email'),
  },
  order: { id: example('order.id') },
  case: { number: Number(example('case.number')), score: Number(example('case.score')), text: example('case.text') },
  business: { name: example('business.name') },
  agent: { name: example('agent.name') },
}

/** What a template may say of a case. */
export function contextOf(found: CaseDetail, businessName: string, agentName: string): TemplateContext {
  const name = found.customer?.name ?? ''
  return {
    customer: { name, first_name: name.split(' ')[0], email: found.customer?.email ?? '' },
    order: { id: found.orderId },
    case: { number: found.caseId, score: found.said?.score ?? null, text: found.words },
    business: { name: businessName },
    agent: { name: agentName },
  }
}

/** A template filled in; one that cannot be is refused. */
export function fillIn(template: string, context: TemplateContext, field: string): string {
  const filled = renderTemplate(template, context)
  if ('text' in filled) return filled.text
  const { wrong } = filled
  throw new EsteemError('invalid-input', `The ${field} cannot be filled in: ${wrong}.`, [
    { path: field, message: wrong },
  ])
}
