import { randomUUID } from 'node:crypto'
import { endpoints } from '@esteem/contract'
import { type App, implement } from '../../platform/index.ts'
import { addConsent } from '../consent/ledger.ts'
import type { Contact, ContactParts } from './contact.ts'
import { type Identified, readCustomerContact } from './customer-contact.ts'
import { listDecisions, type NamesOf } from './decisions.ts'
import { readPolicy, writePolicy } from './policy.ts'
import { type PreviewParts, preview } from './preview.ts'

interface Parts extends ContactParts, PreviewParts {
  contact: Contact
  namesOf: NamesOf
  /** Every identifier of a customer. */
  identitiesOf: (customerId: number) => Promise<Identified[]>
  /** Something was said by hand that the timeline should have. */
  said: () => Promise<void>
}

export function registerContactRoutes(app: App, parts: Parts): void {
  const { postgres, clock, contact, namesOf, identitiesOf } = parts

  implement(app, endpoints.getContactPolicy, () => readPolicy(postgres))
  implement(app, endpoints.changeContactPolicy, async ({ body }) => {
    await writePolicy(postgres, clock, body)
    return body
  })
  implement(app, endpoints.previewContactPolicy, async ({ body }) =>
    preview(parts, body.policy ?? (await readPolicy(postgres)), body.purpose),
  )
  implement(app, endpoints.listContactDecisions, async ({ query: { customerId, ...query } }) => {
    const identityIds = customerId && (await identitiesOf(customerId)).map(({ identityId }) => identityId)
    return await listDecisions(postgres, namesOf, { ...query, identityIds: identityIds || undefined })
  })
  implement(app, endpoints.getCustomerContact, async ({ params }) =>
    readCustomerContact(parts, await identitiesOf(params.customerId)),
  )
  implement(app, endpoints.recordConsent, async ({ params, body, caller }) => {
    const identities = await identitiesOf(params.customerId)
    // Said by somebody who can be written to; else it belongs to whatever they were known by first.
    const own = identities.find(({ kind }) => kind === 'email') ?? identities[0]
    await addConsent(postgres, clock, {
      ...body,
      key: `consent:${randomUUID()}`,
      identityId: own.identityId,
      at: clock(),
      origin: 'person',
      by: caller.name || 'the command line',
    })
    await parts.said()
    return await readCustomerContact(parts, identities)
  })
  implement(app, endpoints.unblockAddress, async ({ params, body }) => {
    const identities = await identitiesOf(params.customerId)
    if (identities.some(({ identityId }) => identityId === body.identityId))
      await contact.unblock(body.identityId, 'email')
    return await readCustomerContact(parts, identities)
  })
}
