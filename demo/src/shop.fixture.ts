import type { Message } from '@esteem/contract'
import { type Chapter, simulate } from './simulate.ts'
import type { Truth } from './truth/truth.ts'
import type { SimulationOptions } from './world.ts'

export interface Told {
  chapters: Chapter[]
  messages: Message[]
  truth: Truth
}

export const until = new Date('2026-01-01')

export function optionsOf(options: Partial<SimulationOptions> = {}): SimulationOptions {
  return { seed: 11, customers: 300, years: 3, until, scenarios: [], browsing: 1, ...options }
}

/** A whole small shop in memory. */
export function tellShop(options: Partial<SimulationOptions> = {}): Told {
  const simulation = simulate(optionsOf(options))
  const chapters = [...simulation.chapters]
  return { chapters, messages: chapters.flatMap(({ messages }) => messages), truth: simulation.truth() }
}

interface Tracked {
  event: string
  at: number
  properties: Record<string, string | number>
}

export function tracked(messages: Message[], ...events: string[]): Tracked[] {
  return messages.flatMap((message) =>
    message.type === 'track' && events.includes(message.event)
      ? [
          {
            event: message.event,
            at: Date.parse(String(message.timestamp)),
            properties: message.properties as Tracked['properties'],
          },
        ]
      : [],
  )
}

export const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
