import type { Settings } from '@esteem/contract'
import type { Asking } from '../../collect/index.ts'
import type { CallWebhook, ClickHouse, Clock, Log, Mailer, Postgres } from '../../platform/index.ts'
import type { Tell } from '../../timeline/index.ts'
import type { Contact } from '../../trust/index.ts'

export interface CaseAccount {
  accountId: string
  name: string
  email: string
}

/** What cases are made with. */
export interface CaseParts {
  postgres: Postgres
  clickhouse: ClickHouse
  clock: Clock
  log: Log
  mailer: Mailer
  callWebhook: CallWebhook
  /** Puts what happens with cases into the timeline. */
  tell: Tell
  contact: Contact
  /** The invitation that asks one of these whether a case was seen to. */
  invitationAbout: Asking['aboutCase']
  business: () => Promise<Settings>
  accounts: () => Promise<CaseAccount[]>
  /** Where people reach Esteem, for links in mails. */
  publicUrl: () => string
}

/** Who does something: an account, the command line, or Esteem by itself. */
export interface By {
  accountId: string | null
  name: string
}

export const itself: By = { accountId: null, name: 'Esteem' }
