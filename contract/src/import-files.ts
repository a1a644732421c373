import { ApiError, type ClientOptions } from './client.ts'
import type { ImportFile } from './import-endpoints.ts'
import type { Problem } from './problem.ts'

/** Uploads one file for an import. `body` may be a stream, so that a large file need not be in memory. */
export async function uploadImportFile(
  options: ClientOptions,
  name: string,
  body: Blob | ReadableStream<Uint8Array>,
  signal?: AbortSignal,
): Promise<ImportFile> {
  const response = await send(options, `/api/imports/files?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body,
    duplex: 'half',
    signal,
  })
  return (await response.json()) as ImportFile
}

/** Where a browser finds the rows of a file that were not imported, as CSV with the reasons. */
export function rejectsPath(importId: number, fileId: string): string {
  return `/api/imports/${importId}/files/${encodeURIComponent(fileId)}/rejects`
}

/** The rows of a file that were not imported, as CSV with the reasons. */
export async function downloadRejects(
  options: ClientOptions,
  importId: number,
  fileId: string,
): Promise<ReadableStream<Uint8Array>> {
  const response = await send(options, rejectsPath(importId, fileId), {})
  return response.body!
}

async function send(options: ClientOptions, path: string, init: RequestInit & { duplex?: 'half' }): Promise<Response> {
  const request = new Request(`${options.baseUrl ?? ''}${path}`, init)
  if (options.token) request.headers.set('authorization', `Bearer ${options.token}`)
  const response = await (options.fetch ?? fetch)(request)
  if (response.ok) return response
  const problem = (await response.json().catch(() => null)) as Problem | null
  throw new ApiError(
    problem ?? {
      type: 'about:blank',
      title: 'Not available',
      status: response.status,
      code: 'not-available',
      detail: `The server answered ${response.status} without saying why. Is it still running?`,
    },
  )
}
