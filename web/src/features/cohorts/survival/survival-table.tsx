import { FigureTable } from '../../../ui/figure-table.tsx'
import { between } from '../../../ui/format/between.ts'
import { formatCount, formatShare } from '../../../ui/format/count.ts'
import { curveAt } from './curve-at.ts'
import type { Survival } from './survival-panel.tsx'

const days = [7, 14, 30, 60, 90, 120, 180, 270, 365, 545, 730, 1095]

export function SurvivalTable({ survival }: { survival: Survival }) {
  const before = survival.id === 'staying' ? 1 : 0
  return (
    <FigureTable
      label={survival.name}
      height={280}
      head={['Days since the first purchase', survival.name, '95%', 'Followed for as long']}
      rows={days.flatMap((day) => {
        const point = curveAt(survival.together, day, before)
        if (!point) return []
        const { share, lower, upper, atRisk } = point
        return [
          {
            key: String(day),
            cells: [day, formatShare(share), between(lower, upper, (end) => formatShare(end)), formatCount(atRisk)],
          },
        ]
      })}
    />
  )
}
