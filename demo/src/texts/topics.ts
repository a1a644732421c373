import type { Template } from './grammar.ts'

export const topics = [
  'delivery',
  'quality',
  'damage',
  'packaging',
  'price',
  'service',
  'choice',
  'gift',
  'website',
  'returns',
  'fit',
  'origin',
] as const
export type Topic = (typeof topics)[number]
export type Sentiment = 'positive' | 'negative' | 'neutral'

export interface Claim {
  topic: Topic
  sentiment: Sentiment
}

/** How one language speaks of each topic in each mood, and what stands around it. */
export interface Voice {
  /** opinions, by topic; neutral ones are questions and stand in messages only */
  says: Record<Topic, { positive: Template[]; negative: Template[]; neutral?: Template[] }>
  /** before the first opinion, and after the last */
  opens: Record<Sentiment, Template[]>
  closes: Record<Sentiment, Template[]>
  /** between two opinions: of the same mood, and of opposite moods */
  joins: { same: Template[]; opposite: Template[] }
  greets: { email: Template[]; chat: Template[] }
  signs: Template[]
  stillWaits: Template[]
  thanks: Template[]
  tags: Template[]
  /** the shop's answers; `{on}` is what they say on the topic, or on a question or praise in general */
  replies: {
    warm: Template[]
    curt: Template[]
    on: Partial<Record<Topic, Template[]>>
    onQuestion: Template[]
    onPraise: Template[]
  }
  /** what a kind of product is called: as the one who acts, and as what is acted on */
  products: Record<string, [subject: string, object: string]>
  /** whether words are set apart by spaces and sentences begin with capitals */
  spaced: boolean
  /** what stands around an exclamation */
  exclaims: [before: string, after: string]
}
