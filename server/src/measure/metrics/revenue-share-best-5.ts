import { revenueShareOfBest } from './concentration.ts'

export const revenueShareBest5 = revenueShareOfBest(5)
