import { repeatWithin } from './repeat-within.ts'

export const repeatWithin60Days = repeatWithin(60)
