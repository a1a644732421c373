import type { AskRuleInput, TraitFilter } from '@esteem/contract'
import type { Clock, Log, Mailer, Postgres, Signer } from '../../platform/index.ts'
import type { Person, Tell } from '../../timeline/index.ts'
import type { Contact, Foresee } from '../../trust/index.ts'
import type { SurveyLinks } from '../surveys/links.ts'

/** What asking needs to know of a survey: its published version, or why it is not asked. */
export interface SurveyToAsk {
  name: string
  state: 'open' | 'not-open' | 'closed'
  /** As SurveyJS writes it; null where it was never published. */
  json: Record<string, unknown> | null
}

/** Everything that asking works with; composed in main.ts. */
export interface AskingParts {
  postgres: Postgres
  clock: Clock
  log: Log
  mailer: Mailer
  contact: Contact
  foresee: Foresee
  tell: Tell
  links: SurveyLinks
  signer: Signer
  /** Where people reach this server. */
  origin: () => string
  settings: () => Promise<{ businessName: string; timeZone: string }>
  surveyToAsk: (surveyId: string) => Promise<SurveyToAsk | null>
  /** The people whom identifiers belong to now, by identifier. */
  readPeople: (identityIds: readonly number[]) => Promise<Map<number, Person>>
  /** Customers by traits and segment; all, or among some. */
  choose: (
    choice: Pick<AskRuleInput, 'segment' | 'tiers'> & { filters: readonly TraitFilter[]; among?: readonly number[] },
  ) => Promise<number[]>
  readHappened: (asked: { event: string; from: Date; limit: number }) => Promise<Happened[]>
  /** What orders came to. */
  readOrderTotals: (orderIds: readonly string[]) => Promise<ReadonlyMap<string, { total: string; currency: string }>>
  namesOf: (identityIds: readonly number[]) => Promise<ReadonlyMap<number, { customerId: number; name: string | null }>>
}

/** Something that happened, as a rule sees it. */
export interface Happened {
  eventId: string
  time: number
  identityId: number
  orderId: string
  properties: Record<string, unknown>
}
