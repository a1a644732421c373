import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { fileChoice, filePreview, importReport, importsPage } from './imports.ts'
import { pageQuery } from './value.ts'

const importId = z.object({ importId: z.coerce.number().int().positive() })

export const importFile = z.object({ fileId: z.string(), name: z.string(), bytes: z.number().int() })
export type ImportFile = z.infer<typeof importFile>

const choices = z.object({ files: z.array(fileChoice).min(1).max(20) })

/** Bringing data in: upload, look at what would be understood, start, watch. */
export const importEndpoints = {
  uploadImportFile: endpoint({
    method: 'post',
    path: '/api/imports/files',
    summary: 'Upload a file, of any size: its bytes are the body. The client has uploadImportFile for it',
    query: z.object({ name: z.string().min(1).max(255) }),
    answer: importFile,
  }),
  previewImport: endpoint({
    method: 'post',
    path: '/api/imports/preview',
    summary: 'What would be understood of uploaded files, before anything is written',
    body: choices,
    answer: z.object({ files: z.array(filePreview) }),
  }),
  startImport: endpoint({
    method: 'post',
    path: '/api/imports',
    summary: 'Import uploaded files together, as the preview with the same choices shows them',
    body: choices,
    answer: importReport,
  }),
  listImports: endpoint({
    method: 'get',
    path: '/api/imports',
    summary: 'Imports, the newest first',
    query: pageQuery,
    answer: importsPage,
  }),
  getImport: endpoint({
    method: 'get',
    path: '/api/imports/{importId}',
    summary: 'How far an import is, and what came of it',
    params: importId,
    answer: importReport,
  }),
  cancelImport: endpoint({
    method: 'post',
    path: '/api/imports/{importId}/cancel',
    summary: 'Stop an import. What it has written stays; run again, it goes on without counting anything twice',
    params: importId,
    answer: importReport,
  }),
  repeatImport: endpoint({
    method: 'post',
    path: '/api/imports/{importId}/repeat',
    summary: 'Run an import again that was cancelled or has failed',
    params: importId,
    answer: importReport,
  }),
} as const
