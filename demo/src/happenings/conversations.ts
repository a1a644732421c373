import { nextOpening } from '../calendar.ts'
import { choose, purposes, stream } from '../chance.ts'
import { type Identities, see, seePhone } from '../people/identities.ts'
import { fullName } from '../people/names.ts'
import type { Experience } from '../shop/experience.ts'
import type { Order } from '../shop/orders.ts'
import { compose, composeFollowUp, composeReply, type Slots, type TextKind } from '../texts/compose.ts'
import type { Claim, Topic } from '../texts/topics.ts'
import type { World } from '../world.ts'
import { type Draft, type Properties, track, type Who } from './messages.ts'

const agents = ['Inês', 'Rui', 'Teresa', 'Hanna']
const questions: Topic[] = ['quality', 'price', 'choice', 'website', 'returns', 'fit', 'origin']
const kinds: Record<'email' | 'chat' | 'phone', TextKind> = { email: 'email', chat: 'chat', phone: 'call' }

/** A customer writes or calls about an order; the shop answers in its time and tone; some write again. */
export function converse(world: World, order: Order, who: Who, identities: Identities, out: Draft[]): void {
  const { person, experience } = order
  const contact = experience?.contact
  if (!contact || !person) return
  const random = stream(person.key, purposes.text, order.number)
  const conversation = { conversation_id: `v${order.id}`, channel: contact.channel, order_id: order.id }
  const context = contactTraits(identities, contact.channel)
  const language = person.language
  const slots: Slots = {
    productType: world.shop.products[order.lines[0]!.product]!.type.code,
    name: language === 'zh' ? fullName(person.name, language) : person.name.first,
    order: order.id,
    days: experience.daysIfLate,
    agent: choose(random, agents),
  }
  const say = (at: number, event: string, text: string, more: Properties, truth?: Draft['text']) =>
    track(out, at, who, event, { ...conversation, ...more, text, language }, { context, text: truth })

  const claims = concerns(random, experience)
  const asked = compose(random, language, kinds[contact.channel], claims, slots)
  say(contact.at, 'Message Received', asked.text, {}, asked.truth)
  const answerAt = contact.at + contact.answerSeconds * 1000
  if (contact.slow && contact.channel === 'email' && random() < 0.45) {
    const reminder = composeFollowUp(random, language, true, slots)
    const truth = {
      language,
      sentiment: 'negative' as const,
      claims: [{ topic: 'service' as const, sentiment: 'negative' as const }],
    }
    say(contact.at + (answerAt - contact.at) * (0.6 + 0.3 * random()), 'Message Received', reminder, {}, truth)
  }
  const reply = composeReply(random, language, claims[0]!, !experience.curt, slots)
  const responds = { response_seconds: contact.answerSeconds, agent: slots.agent }
  say(answerAt, 'Message Sent', reply, responds)
  if (random() < (contact.slow || experience.curt ? 0.15 : 0.5)) {
    const thanks = composeFollowUp(random, language, false, slots)
    const truth = {
      language,
      sentiment: 'positive' as const,
      claims: [{ topic: 'service' as const, sentiment: 'positive' as const }],
    }
    say(nextOpening(answerAt + (5 + 200 * random()) * 60_000), 'Message Received', thanks, {}, truth)
  }
}

function concerns(random: () => number, experience: Experience): Claim[] {
  const reason = experience.contact!.reason
  if (reason === 'damaged') return [{ topic: 'damage', sentiment: 'negative' }]
  if (reason === 'late') return [{ topic: 'delivery', sentiment: random() < 0.6 ? 'negative' : 'neutral' }]
  if (experience.returned && random() < 0.7) return [{ topic: 'returns', sentiment: 'neutral' }]
  if (random() < 0.15) return [{ topic: choose(random, questions), sentiment: 'positive' }]
  return [{ topic: choose(random, questions), sentiment: 'neutral' }]
}

function contactTraits(identities: Identities, channel: 'email' | 'chat' | 'phone'): Properties | undefined {
  if (channel === 'phone') return { traits: { phone: seePhone(identities) } }
  if (channel === 'chat') return undefined
  return { traits: { email: see(identities, { kind: 'email', value: identities.email, note: '', evident: true }) } }
}
