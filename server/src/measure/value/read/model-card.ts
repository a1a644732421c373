import type { ModelCard } from '@esteem/contract'
import type { Standing } from '../upkeep/valuation.ts'
import { basisOf } from './basis.ts'

const method =
  'The later half of the time, at most a year, is kept from the models. Each is fitted to the time before, and foretells what each customer known then does after. The one that gives what happened the highest probability (mean logarithm per customer) is chosen; of those within two standard errors of it, the one under which all of the time is most likely. It is fitted again to all of the time. Where there are two years and the pace of buying differs between parts of the year by more than chance, time is counted in the shop’s own calendar. Deciles: customers in ten groups by predicted orders, with the 90 % interval of the actual mean. Coverage: the share of customers inside their 90 % interval; orders are whole numbers, so an end on which a number falls takes in the part of it that makes the interval hold exactly 90 %.'

const cannotKnow = [
  'Why someone stays or leaves: it sees orders only, not service, prices or what others offer. What drives it is another question.',
  'What has not happened yet: a new shop, a price rise, a campaign, a crisis. It takes it that the time ahead is like the time behind.',
  'That someone has come back: once a customer has left, in the model, it is for good. Someone who returns counts as having been away.',
  'People with several accounts, or several people with one: it takes each customer that Esteem knows as one person.',
  'Purchases by the calendar: someone who orders every Christmas looks gone in November.',
  'Costs: expected value is revenue net of refunds, not profit. Multiply by your margin.',
]

export function readModelCard(standing: Standing): ModelCard {
  const head = { ...basisOf(standing, method), cannotKnow }
  if (standing.state === 'ready') return { ...head, ...standing.kept.card }
  const nothing = { why: null, data: null, holdOut: null, spend: null, calibration: null }
  return { ...head, ...nothing, candidates: [], parameters: [] }
}
