import type { AnswersInput } from '@esteem/contract'

/** What the address of the page says: which survey, to whom, where, and what its answers are about. */
export interface Address {
  surveyId: string
  /** The token of a personal link. */
  invitation: string | null
  /** An answer that was chosen in an e-mail. */
  chosen: { question: string; value: string | number } | null
  /** Inside a frame of another site. */
  embedded: boolean
  /** Inside the builder: nothing is kept. */
  preview: boolean
  language: string | null
  about: NonNullable<AnswersInput['about']>
  visitor: Pick<AnswersInput, 'writeKey' | 'userId' | 'anonymousId'>
}

const subjects: Record<string, keyof Address['about']> = {
  order_id: 'orderId',
  product_id: 'productId',
  conversation_id: 'conversationId',
  case_id: 'caseId',
}

export function readAddress({ pathname, search, hash }: Pick<Location, 'pathname' | 'search' | 'hash'>): Address {
  const query = new URLSearchParams(search)
  // Behind the #, which no server and no log sees.
  const behind = new URLSearchParams(hash.slice(1))
  const question = query.get('q')
  const answer = query.get('a')
  return {
    surveyId: decodeURIComponent(pathname.split('/')[2] ?? ''),
    invitation: query.get('i'),
    chosen: question !== null && answer !== null ? { question, value: readValue(answer) } : null,
    embedded: query.get('embed') === '1',
    preview: query.get('preview') === '1',
    language: query.get('lang'),
    about: Object.fromEntries(
      Object.entries(subjects).flatMap(([name, field]) => {
        const value = query.get(name)
        return value ? [[field, value.slice(0, 256)]] : []
      }),
    ),
    visitor: {
      writeKey: behind.get('writeKey') || undefined,
      userId: behind.get('userId') || undefined,
      anonymousId: behind.get('anonymousId') || undefined,
    },
  }
}

function readValue(text: string): string | number {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text
}
