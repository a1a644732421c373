import type { ModelCard } from '@esteem/contract'
import { Badge, Text } from '@mantine/core'
import { DownloadMenu } from '../../../ui/download-menu.tsx'
import { FigureTable } from '../../../ui/figure-table.tsx'
import { formatCount, formatShare } from '../../../ui/format/count.ts'
import { formatPeriod } from '../../../ui/format/day.ts'
import { numberEstimateWords } from '../../../ui/format/estimate.ts'
import { numberLocale } from '../../../ui/format/locale.ts'
import { formatSentence } from '../../../ui/format/sentence.ts'
import { Panel } from '../../../ui/layout/panel.tsx'

const score = new Intl.NumberFormat(numberLocale, { maximumFractionDigits: 4 })
const percent = (share: number | null) => (share === null ? '–' : formatShare(Math.round(share * 100) / 100))

/** Every model that was tried, and how it did on time that it had not seen. */
export function CandidatesPanel({ card: { candidates, holdOut, why } }: { card: ModelCard }) {
  if (candidates.length === 0) return null
  return (
    <Panel title="The models that were tried" aside={<DownloadMenu of="getValueModel" input={{}} table="candidates" />}>
      <Text c="dimmed" mb="sm" maw="52rem">
        {holdOut &&
          `Each saw only what was before ${formatPeriod(holdOut.from, holdOut.to)}, and had to foretell those ${formatCount(holdOut.days)} days. `}
        {formatSentence(why ?? '')} The score is how likely a model held what each customer then did; nearer to 0 is
        better.
      </Text>
      <FigureTable
        label="The models that were tried"
        head={['Model', 'Score', 'Behind the best', 'Foretold', 'Came', 'Off by', 'Inside the interval']}
        rows={candidates.map((candidate) => ({
          key: candidate.model,
          cells: [
            <span key="name">
              {candidate.name}{' '}
              {candidate.chosen && (
                <Badge size="sm" variant="light">
                  chosen
                </Badge>
              )}
              {candidate.explanation && (
                <Text span size="sm" c="dimmed">
                  {candidate.explanation}
                </Text>
              )}
            </span>,
            candidate.logScore === null ? '–' : score.format(candidate.logScore),
            candidate.logScoreBehind === null
              ? '–'
              : `${score.format(candidate.logScoreBehind.value)} ± ${score.format(candidate.logScoreBehind.standardError)}`,
            candidate.predicted ? numberEstimateWords(candidate.predicted).value : '–',
            candidate.actual === null ? '–' : formatCount(candidate.actual),
            percent(candidate.error),
            percent(candidate.coverage),
          ],
        }))}
      />
    </Panel>
  )
}
