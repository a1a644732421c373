import type { ModelCard } from '@esteem/contract'
import { Text } from '@mantine/core'
import { Facts } from '../../../ui/facts.tsx'
import { formatAmount } from '../../../ui/format/amount.ts'
import { countOf, formatCount, formatShare } from '../../../ui/format/count.ts'
import { formatPeriod } from '../../../ui/format/day.ts'
import { amountEstimate, numberEstimateWords } from '../../../ui/format/estimate.ts'
import { formatSentence } from '../../../ui/format/sentence.ts'
import { Panel } from '../../../ui/layout/panel.tsx'

const percent = (share: number) => formatShare(Math.round(Math.abs(share) * 100) / 100)
const offBy = (error: number) =>
  Math.abs(error) < 0.005 ? 'as many as came' : `${percent(error)} too ${error < 0 ? 'few' : 'many'}`

/** With few orders, a difference that chance explains says nothing of the model. */
function ordersWords({ error, actual, predicted }: NonNullable<ModelCard['calibration']>['orders']): string {
  if (error === null) return '–'
  const explained = actual >= predicted.lower && actual <= predicted.upper
  return explained && Math.abs(error) >= 0.1 ? 'Within its interval' : offBy(error)
}

/** How the model did when it was tried: it saw only what was before, and had to foretell what came. */
export function ModelHeadline({ card }: { card: ModelCard }) {
  const { model, calibration, holdOut, why, currency } = card
  return (
    <Panel title={`The model: ${model!.name}`}>
      <Text maw="52rem">{formatSentence(`${model!.words} ${why}`)}</Text>
      {calibration && holdOut ? (
        <div style={{ marginTop: '1.25rem' }}>
          <Facts
            lead
            facts={[
              {
                label: `Orders foretold for ${formatPeriod(holdOut.from, holdOut.to)}`,
                value: ordersWords(calibration.orders),
                basis: `${numberEstimateWords(calibration.orders.predicted).value} foretold (${numberEstimateWords(calibration.orders.predicted).interval}), ${countOf(calibration.orders.actual, 'order')} came, from ${countOf(holdOut.customers, 'customer')}${holdOut.sampled ? ', a sample' : ''}`,
              },
              ...(calibration.value
                ? [
                    {
                      label: 'Value foretold',
                      value: calibration.value.error === null ? '–' : offBy(calibration.value.error),
                      basis: `${amountEstimate(calibration.value.predicted, currency).value} foretold, ${formatAmount({ amount: calibration.value.actual, currency }, { whole: true })} came`,
                    },
                  ]
                : []),
              {
                label: 'Customers inside their interval',
                value: percent(calibration.coverage.share),
                basis: `${percent(calibration.coverage.level)} is right; between ${percent(calibration.coverage.lower)} and ${percent(calibration.coverage.upper)}, over ${formatCount(calibration.coverage.customers)} customers`,
              },
            ]}
          />
        </div>
      ) : (
        <Text mt="sm" c="dimmed" maw="52rem">
          There is not enough behind these customers yet to keep some time from the model and try it on that. The
          intervals are as wide as that makes them; with more orders, this card says how the model did.
        </Text>
      )}
    </Panel>
  )
}
