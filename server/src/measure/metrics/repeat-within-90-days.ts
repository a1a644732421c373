import { repeatWithin } from './repeat-within.ts'

export const repeatWithin90Days = repeatWithin(90)
