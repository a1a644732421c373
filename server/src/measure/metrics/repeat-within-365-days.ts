import { repeatWithin } from './repeat-within.ts'

export const repeatWithin365Days = repeatWithin(365)
