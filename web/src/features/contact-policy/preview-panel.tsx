import { type ContactPolicy, type ContactPurpose, contactReasons } from '@esteem/contract'
import { SegmentedControl, Skeleton, Table, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatCount } from '../../ui/format/count.ts'
import { Panel } from '../../ui/layout/panel.tsx'
import { ErrorState } from '../../ui/state/error-state.tsx'
import { previewQuery } from './policy-query.ts'

const purposes = [
  { value: 'survey', label: 'Surveys' },
  { value: 'marketing', label: 'Offers' },
  { value: 'review', label: 'Reviews' },
]

/** What the policy, as it stands in the form, would mean at this moment. */
export function PreviewPanel({ policy }: { policy: ContactPolicy }) {
  const [purpose, setPurpose] = useState<ContactPurpose>('survey')
  const [settled] = useDebouncedValue(policy, 500)
  const preview = useQuery(previewQuery(settled, purpose))
  const { data } = preview
  const rows = [
    ...(data?.held ?? []).map((row) => ({ ...row, kind: 'Would wait' })),
    ...(data?.refused ?? []).map((row) => ({ ...row, kind: 'Not asked' })),
  ]
  return (
    <Panel
      title="Who could be asked now"
      aside={
        <SegmentedControl
          size="xs"
          aria-label="What for"
          data={purposes}
          value={purpose}
          onChange={(value) => setPurpose(value as ContactPurpose)}
        />
      }
    >
      {preview.error && !data ? (
        <ErrorState error={preview.error} retry={preview.refetch} />
      ) : !data ? (
        <Skeleton height={120} />
      ) : data.people === 0 ? (
        <Text c="dimmed">Nobody has an e-mail address yet.</Text>
      ) : (
        <>
          <Text fz="1.75rem" fw={600} lh={1.2} aria-live="polite">
            {formatCount(data.allowed)}
          </Text>
          <Text c="dimmed" mb={rows.length > 0 ? 'sm' : 0}>
            of {data.all ? '' : 'the newest '}
            {formatCount(data.people)} people with an e-mail address, by what is set below
          </Text>
          {rows.length > 0 && (
            <Table verticalSpacing={6} aria-label="Why the others not">
              <Table.Tbody>
                {rows.map(({ kind, reason, people }) => (
                  <Table.Tr key={`${kind} ${reason}`}>
                    <Table.Td>
                      {contactReasons[reason]}
                      <Text span c="dimmed" size="sm">
                        {` · ${kind.toLowerCase()}`}
                      </Text>
                    </Table.Td>
                    <Table.Td ta="right">{formatCount(people)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )}
        </>
      )}
    </Panel>
  )
}
