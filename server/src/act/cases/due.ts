import type { CasePriority, CaseSettings, ValueTier } from '@esteem/contract'
import { afterWorkingHours } from './working-hours.ts'

/** By when an answer is due: the sooner, the more pressing it is and the more the customer is worth. */
export function dueAt(
  from: Date,
  priority: CasePriority,
  tier: ValueTier | null,
  settings: CaseSettings,
  timeZone: string,
): Date {
  const hours = settings.dueHours[priority]
  const own = tier === 'top' ? hours.top : tier === 'high' ? hours.high : hours.other
  return afterWorkingHours(from, own, { ...settings, timeZone })
}
