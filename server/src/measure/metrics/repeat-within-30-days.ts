import { repeatWithin } from './repeat-within.ts'

export const repeatWithin30Days = repeatWithin(30)
