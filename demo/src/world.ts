import { type Calendar, createCalendar } from './calendar.ts'
import { createScenarios, type Scenario, type Scenarios } from './scenarios.ts'
import { type Campaign, planCampaigns } from './shop/campaigns.ts'
import { createShop, type Shop } from './shop/products.ts'

export interface SimulationOptions {
  seed: number
  /** about how many: those who come by themselves are drawn exactly, those whom they bring by chance */
  customers: number
  years: number
  /** the first moment after the data, at midnight UTC */
  until: Date
  scenarios: Scenario[]
  /** page views and carts that lead to no order, as a share of the usual; 0 for none */
  browsing: number
}

/** What holds for the whole shop. */
export interface World {
  options: SimulationOptions
  calendar: Calendar
  scenarios: Scenarios
  shop: Shop
  plan: Campaign[]
}

export function createWorld(options: SimulationOptions): World {
  const calendar = createCalendar(options.until.getTime(), options.years)
  const scenarios = createScenarios(options.scenarios)
  const shop = createShop(options.seed, calendar, scenarios)
  return { options, calendar, scenarios, shop, plan: planCampaigns(calendar) }
}
