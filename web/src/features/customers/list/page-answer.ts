import type { customersPage } from '@esteem/contract'
import type { z } from 'zod'

export type CustomersPageAnswer = z.infer<typeof customersPage>
