import { feedbackMetrics } from '@esteem/contract'
import { addDays } from '../../../ui/format/day.ts'
import type { CommentsSearch } from '../feedback-search.ts'

/** What the page asks the server for; `low` and `high` are the outer two fifths of the metric's own scale. */
export function askedFor({ mood, days, ...rest }: CommentsSearch, today: string) {
  const query = days === undefined ? rest : { ...rest, from: addDays(today, 1 - days), to: undefined }
  const scale = query.metric && query.metric !== 'mention' ? feedbackMetrics[query.metric] : undefined
  if (!mood || !scale || scale.lowest === null || scale.highest === null) return query
  if (query.metric === 'nps') return mood === 'low' ? { ...query, most: 6 } : { ...query, least: 9 }
  const fifth = (scale.highest - scale.lowest) * 0.4
  return mood === 'low' ? { ...query, most: scale.lowest + fifth } : { ...query, least: scale.highest - fifth }
}
