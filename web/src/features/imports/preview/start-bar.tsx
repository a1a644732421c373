import type { FileChoice, FilePreview } from '@esteem/contract'
import { Button, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { countOf } from '../../../ui/format/count.ts'
import { explainError } from '../../../ui/state/explain-error.ts'
import classes from './preview.module.css'
import { useStartImport } from './start-import.ts'

interface StartBarProps {
  files: FilePreview[]
  choices: FileChoice[]
  error: unknown
  refreshing: boolean
}

/** Stays in view: whether the import can start, and starting it. */
export function StartBar({ files, choices, error, refreshing }: StartBarProps) {
  const start = useStartImport()
  const blockers = files.flatMap((file) => file.blockers)
  const unusable = files.reduce((sum, file) => sum + file.sampled - file.usable, 0)
  const words = error
    ? explainError(error).detail
    : blockers.length > 0
      ? `${countOf(blockers.length, 'question')} to answer first`
      : unusable > 0
        ? `${countOf(unusable, 'row')} of those looked at cannot be used; they go into a file that you can mend`
        : 'Ready'
  return (
    <div className={classes.bar}>
      <Text role="status" c={error ? 'var(--mantine-color-error)' : 'dimmed'}>
        {words}
      </Text>
      <div className={classes.barActions}>
        <Button variant="default" renderRoot={(props) => <Link to="/imports" {...props} />}>
          Cancel
        </Button>
        <Button
          disabled={blockers.length > 0 || refreshing || Boolean(error)}
          loading={start.isPending}
          onClick={() => start.mutate(choices)}
        >
          Start the import
        </Button>
      </div>
    </div>
  )
}
