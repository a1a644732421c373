import { pino } from 'pino'
import type { Config } from '../config.ts'

export type Log = Pick<ReturnType<typeof pino>, 'debug' | 'info' | 'warn' | 'error'>

/** Structured lines on standard error, so that standard output stays readable. */
export function createLog(level: Config['logLevel']): Log {
  return pino(
    { level, base: null, serializers: { error: pino.stdSerializers.err } },
    pino.destination({ dest: 2, sync: true }),
  )
}
