import type { CaseDetail } from '@esteem/contract'
import { Button, Group, Skeleton, Stack } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Page } from '../../../ui/layout/page.tsx'
import { ErrorState } from '../../../ui/state/error-state.tsx'
import { stateNames } from '../case-words.ts'
import { caseQuery } from '../cases-query.ts'
import { DueBadge } from '../due-badge.tsx'
import { AnswerPanel } from './answer-panel.tsx'
import classes from './case.module.css'
import { CloseDialog } from './close-dialog.tsx'
import { HandlingPanel } from './handling-panel.tsx'
import { HistoryPanel } from './history-panel.tsx'
import { OutcomePanel } from './outcome-panel.tsx'
import { ReopenButton } from './reopen-button.tsx'
import { SaidPanel } from './said-panel.tsx'
import { WhoPanel } from './who-panel.tsx'

const route = getRouteApi('/shell/cases/$caseId')

/** One case: what was said, by whom, and what is done about it. */
export function CasePage() {
  const { caseId } = route.useParams()
  const found = useQuery(caseQuery(caseId))
  if (found.data) return <Loaded key={caseId} found={found.data} />
  return (
    <Page title={`Case ${caseId}`}>
      {found.error ? (
        <ErrorState error={found.error} retry={found.refetch} />
      ) : (
        <Stack aria-busy>
          <Skeleton height={200} radius="lg" />
          <Skeleton height={260} radius="lg" />
        </Stack>
      )}
    </Page>
  )
}

function Loaded({ found }: { found: CaseDetail }) {
  const [closing, dialog] = useDisclosure(false)
  const closed = found.state === 'closed'
  return (
    <Page
      title={`Case ${found.caseId}`}
      about={
        <span className={classes.about}>
          <DueBadge item={found} />
          {found.state !== 'open' && !closed && <span>{stateNames[found.state]}</span>}
          <Link to="/cases">All cases</Link>
        </span>
      }
      actions={
        <Group gap="xs">
          {closed ? <ReopenButton found={found} /> : <Button onClick={dialog.open}>Close the case</Button>}
        </Group>
      }
    >
      <div className={classes.layout}>
        <div className={classes.main}>
          {closed && <OutcomePanel found={found} />}
          <SaidPanel found={found} />
          {!closed && <AnswerPanel found={found} />}
          <HistoryPanel found={found} />
        </div>
        <div className={classes.side}>
          <WhoPanel found={found} />
          <HandlingPanel found={found} />
        </div>
      </div>
      <CloseDialog found={found} opened={closing} onClose={dialog.close} />
    </Page>
  )
}
