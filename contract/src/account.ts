import { z } from 'zod'

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

export const settings = z.object({
  businessName: z.string().trim().min(1).max(120),
  timeZone: z.string().refine(isTimeZone, 'is not a time zone; write it like Europe/Lisbon'),
  currency: z.string().regex(/^[A-Z]{3}$/, 'is not a currency code; write it like EUR'),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'is not a country code; write it like PT')
    .describe('phone numbers without a country code belong here'),
})
export type Settings = z.infer<typeof settings>

export const setupInput = settings.extend({
  name: z.string().trim().min(1).max(120),
  email: z.email(),
  password: z.string().min(10, 'needs at least 10 characters').max(128),
})

export const account = z.object({ accountId: z.string(), name: z.string(), email: z.string() })

export const status = z.object({
  state: z
    .enum(['new', 'ready'])
    .describe('new: nobody owns this install yet; the first visitor creates the owner account'),
  signedIn: z.boolean(),
  version: z.string(),
})

export const me = z.object({
  account: account.nullable().describe('null for the command line on the own machine'),
  settings,
})
export type Me = z.infer<typeof me>
