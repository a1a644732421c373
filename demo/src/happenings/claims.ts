import type { Random } from '@esteem/stats/random'
import type { Person } from '../people/customers.ts'
import type { Experience } from '../shop/experience.ts'
import type { Claim, Sentiment, Topic } from '../texts/topics.ts'

type Dimension = keyof Person['value']

/** What each felt dimension of value makes people talk about. */
const topicsOf: Record<Dimension, Topic[]> = {
  functional: ['quality', 'fit', 'website'],
  emotional: ['packaging', 'gift', 'quality', 'service'],
  social: ['origin', 'gift', 'choice'],
  economic: ['price', 'price', 'returns'],
}
const dimensions = Object.keys(topicsOf) as Dimension[]

/** Nobody speaks of an answer or a return that they have not had. */
function topicsFor(dimension: Dimension, experience: Experience | null): Topic[] {
  return topicsOf[dimension].filter(
    (topic) => !(topic === 'service' && !experience?.contact) && !(topic === 'returns' && !experience?.returned),
  )
}

/**
 * What a person says when asked or moved to: incidents first, then what they feel strongly about. `mood` is the side that
 * the whole should come down on.
 */
export function claimsOf(
  random: Random,
  person: Person,
  experience: Experience | null,
  mood: 'positive' | 'negative',
): Claim[] {
  const claims: Claim[] = []
  const add = (topic: Topic, sentiment: Sentiment) => {
    if (!claims.some((claim) => claim.topic === topic)) claims.push({ topic, sentiment })
  }
  if (experience?.damaged && random() < 0.8) add('damage', 'negative')
  if (experience?.late && random() < 0.7) add('delivery', 'negative')
  if (experience?.contact && random() < 0.5)
    add('service', experience.contact.slow || experience.curt ? 'negative' : 'positive')
  const wanted = 1 + (random() < 0.55 ? 1 : 0) + (random() < 0.15 ? 1 : 0)
  for (let tries = 0; claims.length < wanted && tries < 6; tries++) {
    const dimension = strongest(random, person, mood)
    const topics = topicsFor(dimension, experience)
    add(topics[Math.floor(random() * topics.length)]!, sided(random, person.value[dimension], mood))
  }
  if (experience?.delivered && !experience.late && claims.length < 3 && random() < 0.15) add('delivery', 'positive')
  if (!claims.some(({ sentiment }) => sentiment === mood)) {
    const unsaid = [...topicsFor(strongest(random, person, mood), experience), ...topicsOf.social]
    add(unsaid.find((topic) => !claims.some((claim) => claim.topic === topic)) ?? 'quality', mood)
  }
  return claims
}

function strongest(random: Random, person: Person, mood: 'positive' | 'negative'): Dimension {
  const side = mood === 'positive' ? 1 : -1
  let best = dimensions[0]!
  let most = Number.NEGATIVE_INFINITY
  for (const dimension of dimensions) {
    const strength = side * person.value[dimension] + 2 * random()
    if (strength > most) {
      most = strength
      best = dimension
    }
  }
  return best
}

/** Praise comes mostly from those who feel much of the value, but not only. */
function sided(random: Random, value: number, mood: 'positive' | 'negative'): Sentiment {
  const lean = mood === 'positive' ? 0.92 : 0.12
  return random() < Math.min(Math.max(lean + 0.05 * value, 0.03), 0.97) ? 'positive' : 'negative'
}
