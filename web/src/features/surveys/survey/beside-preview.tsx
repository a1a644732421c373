import type { Survey } from '@esteem/contract'
import { SegmentedControl } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { type ReactNode, useState } from 'react'
import type { Editing } from '../editing/use-editing.ts'
import { Preview } from '../preview/preview.tsx'
import classes from './survey.module.css'

interface BesidePreviewProps {
  survey: Survey
  editing: Editing
  children: ReactNode
}

/** What is edited, and beside it what a customer will see; on phones one or the other. */
export function BesidePreview({ survey, editing, children }: BesidePreviewProps) {
  const narrow = useMediaQuery('(max-width: 68em)', false, { getInitialValueInEffect: false })
  const [shown, setShown] = useState('edit')
  const { thanks, theme } = survey.settings
  const preview = <Preview json={editing.json} name={editing.name} thanks={thanks} theme={theme} />
  if (narrow)
    return (
      <>
        <SegmentedControl
          fullWidth
          mb="md"
          aria-label="Edit or preview"
          data={[
            { value: 'edit', label: 'Edit' },
            { value: 'preview', label: 'Preview' },
          ]}
          value={shown}
          onChange={setShown}
        />
        {shown === 'edit' ? children : preview}
      </>
    )
  return (
    <div className={classes.beside}>
      <div className={classes.edited}>{children}</div>
      <div className={classes.preview}>{preview}</div>
    </div>
  )
}
