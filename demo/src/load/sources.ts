import type { Client, Message, Source } from '@esteem/contract'

/** Where the shop's messages come from: one source, with a write key of its own, for each system that a shop has. */
export const shopSources = [
  { name: 'Web shop', kind: 'browser' },
  { name: 'Parcels', kind: 'server' },
  { name: 'Newsletter and surveys', kind: 'server' },
  { name: 'Help desk', kind: 'server' },
  { name: 'Social listening', kind: 'server' },
] as const
export type SourceName = (typeof shopSources)[number]['name']

const byChannel: Record<string, SourceName> = {
  web: 'Web shop',
  logistics: 'Parcels',
  email: 'Newsletter and surveys',
  social: 'Social listening',
}

export function sourceOf(message: Message): SourceName {
  const conversation = message.type === 'track' && message.event.startsWith('Message ')
  return conversation ? 'Help desk' : byChannel[message.channel ?? 'web']!
}

/** The write keys of the shop's sources; those that are missing are created. */
export async function writeKeysOf(client: Client): Promise<Record<SourceName, string>> {
  const { items } = await client.listSources()
  const keys = {} as Record<SourceName, string>
  for (const wanted of shopSources) {
    const known: Source | undefined = items.find(({ name }) => name === wanted.name)
    const source = known ?? (await client.createSource({ body: wanted }))
    keys[wanted.name] = source.writeKey
  }
  return keys
}
