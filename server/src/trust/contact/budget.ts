import type { ContactBudget, ContactPurpose } from '@esteem/contract'

/** Something that was sent to the person, or is about to be. */
export interface Counted {
  at: number
  purpose: ContactPurpose
}

const day = 86_400_000

/** How many of these count at a moment. */
export function usedAt(at: number, contacts: readonly Counted[], { days }: ContactBudget): number {
  return contacts.filter((contact) => contact.at > at - days * day).length
}

/** The first moment from `at` on at which one more fits. */
export function afterBudget(at: number, contacts: readonly Counted[], budget: ContactBudget): number {
  const counting = contacts.map((contact) => contact.at).filter((then) => then > at - budget.days * day)
  if (counting.length < budget.most) return at
  counting.sort((a, b) => a - b)
  return counting[counting.length - budget.most] + budget.days * day
}
