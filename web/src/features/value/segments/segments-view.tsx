import { Group, Skeleton, Stack, VisuallyHidden } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { About } from '../../../ui/about.tsx'
import { DownloadMenu } from '../../../ui/download-menu.tsx'
import { countOf } from '../../../ui/format/count.ts'
import { formatDay } from '../../../ui/format/day.ts'
import { Panel } from '../../../ui/layout/panel.tsx'
import { ErrorState } from '../../../ui/state/error-state.tsx'
import { FewCustomers } from '../few-customers.tsx'
import { NoBuyers } from '../no-buyers.tsx'
import { Concentration } from './concentration.tsx'
import { RfmGrid } from './rfm-grid.tsx'
import { type Segment, SegmentList } from './segment-list.tsx'
import classes from './segments.module.css'
import { rfmQuery } from './segments-query.ts'
import { WorthTiers } from './worth-tiers.tsx'

/** Customers by what they have done so far: how lately, how often, and how much. */
export function SegmentsView() {
  const rfm = useQuery(rfmQuery)
  const [lit, light] = useState<Segment | null>(null)
  if (rfm.error && !rfm.data) return <ErrorState error={rfm.error} retry={rfm.refetch} />
  if (!rfm.data) return <SegmentsSkeleton />
  const { customers, asOf, method, notes } = rfm.data
  if (customers === 0) return <NoBuyers />
  return (
    <Stack>
      <Panel
        title="How lately, and how often"
        aside={
          <Group gap="xs">
            <About
              name="segments"
              notes={notes}
              method={method}
              basis={`${countOf(customers, 'customer')} who ever bought, as of ${formatDay(asOf)}.`}
            >
              Customers by when they last bought (the higher, the more lately) and on how many days they bought (the
              further right, the more often). Whoever is alike in both has a name.
            </About>
            <DownloadMenu of="getRfm" input={{}} table="grid" />
          </Group>
        }
      >
        <div className={classes.lately}>
          <RfmGrid rfm={rfm.data} lit={lit} />
          <SegmentList rfm={rfm.data} onLight={light} />
        </div>
      </Panel>
      <FewCustomers customers={customers} />
      <WorthTiers rfm={rfm.data} />
      <Concentration rfm={rfm.data} />
    </Stack>
  )
}

function SegmentsSkeleton() {
  return (
    <Stack aria-busy>
      <VisuallyHidden role="status">Loading the segments</VisuallyHidden>
      <Skeleton height={480} radius="lg" />
      <Skeleton height={260} radius="lg" />
    </Stack>
  )
}
