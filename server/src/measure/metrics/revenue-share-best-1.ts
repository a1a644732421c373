import { revenueShareOfBest } from './concentration.ts'

export const revenueShareBest1 = revenueShareOfBest(1)
