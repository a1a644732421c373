import { createClient } from '@esteem/contract'

/** The one way from the web app to the server. */
export const api = createClient()
