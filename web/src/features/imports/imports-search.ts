import { z } from 'zod'

/** The uploaded files that a preview is about, by id. */
export const newImportSearch = z.object({ files: z.array(z.string().min(1)).min(1).max(20).catch([]) })
