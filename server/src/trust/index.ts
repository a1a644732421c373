export { type Accounts, createAccounts } from './accounts/accounts.ts'
export { recordAudit } from './audit-log.ts'
export { createSettings } from './business/settings.ts'
export { registerTrustRoutes } from './routes.ts'
