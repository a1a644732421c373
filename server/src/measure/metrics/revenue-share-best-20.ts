import { revenueShareOfBest } from './concentration.ts'

export const revenueShareBest20 = revenueShareOfBest(20)
