import { useBusiness } from './business.ts'
import { dayOf } from './format/day.ts'

/** Today, where the business is. */
export function useToday(): string {
  const { timeZone } = useBusiness()
  return dayOf(new Date(), timeZone)
}
