import { EsteemError } from '../../platform/index.ts'

/** Lets so many through in a minute for each key, and refuses the rest. */
export function createAllowance(perMinute: number, now: () => number): (key: string) => void {
  let used = new Map<string, number>()
  let minute = 0
  return (key) => {
    const current = Math.floor(now() / 60_000)
    if (current !== minute) {
      minute = current
      used = new Map()
    }
    const times = (used.get(key) ?? 0) + 1
    used.set(key, times)
    if (times > perMinute)
      throw new EsteemError(
        'too-many-requests',
        'More answers come from here than people can give. Wait a minute, and send it again.',
      )
  }
}
