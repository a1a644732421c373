import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { readConfig } from '../server/src/config.ts'
import { start } from '../server/src/main.ts'

export default async function makeTemplate(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'esteem-template-'))
  const running = await start(readConfig({ ESTEEM_DATA: folder, PORT: '0', ESTEEM_LOG: 'error' }))
  await running.stop()
  project.provide('template', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
