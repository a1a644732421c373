import { Group, SegmentedControl } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { Panel } from './layout/panel.tsx'

interface FigurePanelProps {
  title: string
  /** What else stands beside the title: what the figures mean, choices, downloads. */
  aside?: ReactNode
  chart: ReactNode
  table: ReactNode
}

/** A picture of figures with its table one click away. */
export function FigurePanel({ title, aside, chart, table }: FigurePanelProps) {
  const [view, setView] = useState('chart')
  return (
    <Panel
      title={title}
      aside={
        <Group gap="xs">
          {aside}
          <SegmentedControl
            aria-label={`${title}: show as`}
            size="xs"
            value={view}
            onChange={setView}
            data={[
              { value: 'chart', label: 'Chart' },
              { value: 'table', label: 'Table' },
            ]}
          />
        </Group>
      }
    >
      {view === 'chart' ? chart : table}
    </Panel>
  )
}
