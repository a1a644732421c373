import { type ContactReason, contactReasons } from '@esteem/contract'
import type { Detail } from './ask.ts'

/** A decision in a sentence, with the figures that led to it. */
export function decisionWords(
  outcome: 'allowed' | 'held' | 'refused',
  reason: ContactReason | null,
  detail: Detail,
): string {
  if (outcome === 'allowed' || reason === null) return 'They could be asked.'
  const figures = figuresOf(reason === 'expired' && detail.because ? detail.because : reason, detail)
  const because = reason === 'expired' && detail.because ? `: ${lower(contactReasons[detail.because])}` : ''
  return `${contactReasons[reason]}${because}${figures && ` (${figures})`}.`
}

function figuresOf(reason: ContactReason, { most, days, used, gapHours, from, to, timeZone }: Detail): string {
  if (reason === 'budget' || reason === 'purpose-budget')
    return most === undefined ? '' : `${used} of ${most} within ${days} ${days === 1 ? 'day' : 'days'}`
  if (reason === 'gap') return gapHours === undefined ? '' : `${gapHours} hours must lie between`
  if (reason === 'quiet-hours') return from === undefined ? '' : `${from} to ${to}, ${timeZone}`
  return ''
}

const lower = (text: string) => text[0].toLowerCase() + text.slice(1)
