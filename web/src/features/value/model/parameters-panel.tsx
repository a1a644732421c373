import type { ModelCard } from '@esteem/contract'
import { Text } from '@mantine/core'
import { FigureTable } from '../../../ui/figure-table.tsx'
import { formatAmount } from '../../../ui/format/amount.ts'
import { formatShare } from '../../../ui/format/count.ts'
import { numberLocale } from '../../../ui/format/locale.ts'
import { formatSentence } from '../../../ui/format/sentence.ts'
import { Panel } from '../../../ui/layout/panel.tsx'

const number = new Intl.NumberFormat(numberLocale, { maximumSignificantDigits: 4 })

/** For those who want to check: the numbers of the model itself. */
export function ParametersPanel({ card: { parameters, spend, method, currency } }: { card: ModelCard }) {
  const rows = [...parameters, ...(spend?.parameters ?? [])]
  return (
    <Panel title="For those who want to check">
      <Text c="dimmed" mb="sm" maw="52rem">
        {formatSentence(method)}
      </Text>
      {spend && (
        <Text c="dimmed" mb="sm" maw="52rem">
          A purchase of an average customer is expected to be worth{' '}
          {formatAmount({ amount: spend.meanOrder, currency })}; {formatShare(spend.refundShare)} of what is paid is
          given back.
          {spend.correlation !== null &&
            ` The model takes how often and how much to have nothing to do with each other; here their correlation is ${number.format(spend.correlation)}.`}
        </Text>
      )}
      <FigureTable
        label="Parameters of the model"
        head={['Parameter', 'Value', 'Standard error']}
        rows={rows.map(({ name, meaning, value, standardError }) => ({
          key: name,
          cells: [
            <span key="name">
              {name}{' '}
              <Text span size="sm" c="dimmed">
                {meaning}
              </Text>
            </span>,
            number.format(value),
            standardError === null ? '–' : number.format(standardError),
          ],
        }))}
      />
    </Panel>
  )
}
