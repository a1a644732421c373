import type { AtRiskAnswer } from '@esteem/contract'
import { Group } from '@mantine/core'
import { BehindLink } from '../../../ui/behind-link.tsx'
import { DownloadMenu } from '../../../ui/download-menu.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { countOf, formatCount } from '../../../ui/format/count.ts'
import { amountEstimate } from '../../../ui/format/estimate.ts'
import { formatSentence } from '../../../ui/format/sentence.ts'
import { Panel } from '../../../ui/layout/panel.tsx'
import { AboutPrediction } from '../../../ui/predictions/about-prediction.tsx'
import { horizonWords } from '../../../ui/predictions/horizon.ts'

export function AtRiskHeadline({ answer }: { answer: AtRiskAnswer }) {
  const { horizon, currency, total, value, definition } = answer
  const money = value && amountEstimate(value, currency)
  const behind = { figure: 'value', horizon, atRisk: 'true' } as const
  return (
    <Panel
      title="Revenue at risk"
      aside={
        <Group gap="xs">
          <AboutPrediction name="revenue at risk" basis={answer}>
            {formatSentence(definition)}
          </AboutPrediction>
          <DownloadMenu of="listAtRisk" input={{ query: { horizon } }} label="Download the list" />
        </Group>
      }
    >
      <Facts
        lead
        facts={[
          {
            label: `Still expected of them ${horizonWords[horizon]}`,
            value: money ? <BehindLink behind={behind}>{money.value}</BehindLink> : '–',
            basis: `${money ? `${money.interval}, ` : ''}over ${countOf(total, 'customer')}`,
          },
          {
            label: 'Customers slipping away',
            value: <BehindLink behind={behind}>{formatCount(total)}</BehindLink>,
            basis: 'their chance fell within 28 days',
          },
        ]}
      />
    </Panel>
  )
}
