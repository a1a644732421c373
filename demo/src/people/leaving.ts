import { year } from '../calendar.ts'
import { mix, uniform } from '../chance.ts'
import { satisfaction } from '../parameters.ts'
import { placeOrder } from '../shop/orders.ts'
import { createWorld, type World } from '../world.ts'
import { createCustomer, type Person } from './customers.ts'
import { abroad, portugal } from './places.ts'

/**
 * The chance of leaving after an order before it is known how the order will go: the average over the experiences that the
 * shop gives. It differs by where parcels go, by the share of stall orders, and after a scenario that lasts.
 */
export type AverageLeaving = (person: Person, time: number, furtherPoints?: number) => number

const samples = 3000
const step = 0.25
const lowest = -14
const steps = 2 * (-lowest / step) + 1

export function averageLeaving(world: World): AverageLeaving {
  const experiences = experiencesOf(world)
  const tables = new Map<number, Experiences>()
  const tablesFor = (shift: number) => {
    let found = tables.get(shift)
    if (!found) {
      found = {
        home: tabulate(experiences.home, shift),
        abroad: tabulate(experiences.abroad, shift),
        stall: tabulate(experiences.stall, shift),
      }
      tables.set(shift, found)
    }
    return found
  }
  return (person, time, furtherPoints = 0) => {
    const table = tablesFor(lastingShift(world, time) + furtherPoints)
    const web = read(person.country === portugal ? table.home : table.abroad, person.leaveChance)
    return person.stallShare === 0
      ? web
      : (1 - person.stallShare) * web + person.stallShare * read(table.stall, person.leaveChance)
  }
}

/** What passes soon (an outcry) is left out of the average that the coming year is reckoned with. */
function lastingShift(world: World, time: number): number {
  return world.scenarios.shift(time) - world.scenarios.passingShift(time)
}

interface Experiences {
  home: Float64Array
  abroad: Float64Array
  stall: Float64Array
}

/** The last shop's, as they take a moment to draw and are asked for again when the same shop meets a scenario. */
let last: { shop: string; experiences: Experiences } | null = null

function experiencesOf(world: World): Experiences {
  const { seed, years } = world.options
  const shop = `${seed} ${years} ${world.calendar.until}`
  if (last?.shop !== shop) {
    const plain = createWorld({ ...world.options, scenarios: [] })
    const experiences = { home: sample(plain, 'home'), abroad: sample(plain, 'abroad'), stall: sample(plain, 'stall') }
    last = { shop, experiences }
  }
  return last.experiences
}

/** Points of experience of orders spread over a year before any scenario, to customers of one kind. */
function sample(world: World, kind: 'home' | 'abroad' | 'stall'): Float64Array {
  return Float64Array.from({ length: samples }, (_, i) => {
    const someone = createCustomer(mix(world.options.seed, 0x5a3), i, world.calendar)
    const person = {
      ...someone,
      country: kind === 'abroad' ? abroad[0]! : portugal,
      stallShare: kind === 'stall' ? 1 : 0,
    }
    const share = uniform(person.key, 0x77, 1)
    const start = world.calendar.businessTime(world.calendar.until)
    const at = Math.min(world.calendar.clockTime(start + share), world.calendar.until + year - 1)
    return placeOrder(world, person, 0, at).experience!.points
  })
}

function tabulate(experiences: Float64Array, shift: number): Float64Array {
  return Float64Array.from({ length: steps }, (_, i) => {
    const logOdds = lowest + i * step
    let sum = 0
    for (const points of experiences)
      sum += 1 / (1 + Math.exp(satisfaction.leaving * (points + shift - satisfaction.usual) - logOdds))
    return Math.log(sum / (samples - sum))
  })
}

function read(table: Float64Array, chance: number): number {
  const at = (Math.log(chance / (1 - chance)) - lowest) / step
  const below = Math.min(Math.max(Math.floor(at), 0), steps - 2)
  const logOdds = table[below]! + (at - below) * (table[below + 1]! - table[below]!)
  return 1 / (1 + Math.exp(-logOdds))
}
