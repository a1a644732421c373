import { type Identifier, normalise } from '../../../timeline/index.ts'

/** The columns that name a person, as they come from the database. */
export interface Named {
  userId: string
  email: string
  phone: string
  /** JSON object of ids by the system they belong to; empty where there are none. */
  externalIds: string
}

/** The identifiers of a row in the form in which they are compared. Values that name nobody are left out. */
export function identifiersOf(named: Named & { anonymousId?: string }, country: string): Identifier[] {
  const identifiers: Identifier[] = []
  const add = (kind: Identifier['kind'], value: string, namespace = '') => {
    if (value === '') return
    const identifier = normalise(kind, value, country, namespace)
    if (typeof identifier !== 'string') identifiers.push(identifier)
  }
  add('user_id', named.userId)
  add('email', named.email)
  add('phone', named.phone)
  add('anonymous_id', named.anonymousId ?? '')
  if (named.externalIds !== '') {
    for (const [namespace, value] of Object.entries(JSON.parse(named.externalIds) as Record<string, string>)) {
      add('external_id', value, namespace)
    }
  }
  return identifiers
}

/** The columns of `Named` in a query. */
export const namedColumns = 'user_id AS userId, email, phone, external_ids AS externalIds'
