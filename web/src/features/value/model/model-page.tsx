import { Button, Skeleton, Stack, VisuallyHidden } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Page } from '../../../ui/layout/page.tsx'
import { Panel } from '../../../ui/layout/panel.tsx'
import { NotReady } from '../../../ui/predictions/not-ready.tsx'
import { ErrorState } from '../../../ui/state/error-state.tsx'
import { CalibrationPanel } from './calibration-panel.tsx'
import { CandidatesPanel } from './candidates-panel.tsx'
import { DataPanel } from './data-panel.tsx'
import { LimitsPanel } from './limits-panel.tsx'
import { ModelHeadline } from './model-headline.tsx'
import { modelQuery } from './model-queries.ts'
import { ParametersPanel } from './parameters-panel.tsx'
import { RefitButton } from './refit-button.tsx'

/** How well the predictions can be trusted: what the model was tried on, how it did, and what it cannot know. */
export function ModelPage() {
  const model = useQuery(modelQuery)
  return (
    <Page
      width="wide"
      title="Model card"
      about="How far what is expected of customers can be trusted."
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconArrowLeft size={16} stroke={1.6} />}
            renderRoot={(props) => <Link to="/value" {...props} />}
          >
            Value
          </Button>
          <RefitButton />
        </>
      }
    >
      {model.data ? (
        model.data.state === 'ready' ? (
          <Stack>
            <ModelHeadline card={model.data} />
            <CalibrationPanel card={model.data} />
            <CandidatesPanel card={model.data} />
            <LimitsPanel card={model.data} />
            <DataPanel card={model.data} />
            <ParametersPanel card={model.data} />
          </Stack>
        ) : (
          <Panel>
            <NotReady basis={model.data} />
          </Panel>
        )
      ) : model.error ? (
        <ErrorState error={model.error} retry={model.refetch} />
      ) : (
        <Stack aria-busy>
          <VisuallyHidden role="status">Loading the model card</VisuallyHidden>
          <Skeleton height={190} radius="lg" />
          <Skeleton height={400} radius="lg" />
        </Stack>
      )}
    </Page>
  )
}
