import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { EsteemError } from './errors.ts'

export interface DataFolder {
  path: string
  /** The path of a file or folder inside. */
  file: (...parts: string[]) => string
  /** A random text that stays the same from start to start, readable by its owner only. */
  secret: (name: string) => string
  release: () => void
}

/**
 * Opens the folder of the embedded databases, and locks it: they belong to one process.
 * The lock names its process, so that one left by a crash is taken over.
 */
export function openDataFolder(path: string): DataFolder {
  // Customers' data: for the owner of the process only.
  mkdirSync(path, { recursive: true, mode: 0o700 })
  const lock = join(path, 'lock')
  takeLock(lock, path)
  return {
    path,
    file: (...parts) => join(path, ...parts),
    secret: (name) => readOrMakeSecret(join(path, name)),
    release: () => rmSync(lock, { force: true }),
  }
}

function takeLock(lock: string, folder: string): void {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      const file = openSync(lock, 'wx')
      writeFileSync(file, `${process.pid}\n`)
      closeSync(file)
      return
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const owner = Number(readFileSync(lock, 'utf8'))
      if (isRunning(owner)) {
        throw new EsteemError(
          'conflict',
          `The data folder ${folder} is in use by another Esteem (process ${owner}). Stop that one, or give this one a folder of its own with ESTEEM_DATA.`,
        )
      }
      rmSync(lock, { force: true })
    }
  }
  throw new EsteemError(
    'conflict',
    `The lock of the data folder ${folder} could not be taken. Is another Esteem starting at this moment?`,
  )
}

function isRunning(processId: number): boolean {
  if (!Number.isInteger(processId) || processId <= 0) return false
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function readOrMakeSecret(path: string): string {
  if (!existsSync(path)) writeFileSync(path, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 })
  return readFileSync(path, 'utf8').trim()
}
