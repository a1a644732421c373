import type { ImportReport } from '@esteem/contract'

export const stateWords: Record<ImportReport['state'], string> = {
  queued: 'Waiting',
  running: 'Running',
  done: 'Done',
  failed: 'Failed',
  cancelled: 'Stopped',
}

export const phaseWords: Record<ImportReport['phase'], string> = {
  waiting: 'Waiting for its turn',
  reading: 'Reading the files',
  joining: 'Putting orders together',
  writing: 'Writing',
  finished: 'Finished',
}

export const isUnderWay = (state: ImportReport['state']) => state === 'queued' || state === 'running'

export const importName = (report: Pick<ImportReport, 'files'>) => {
  const [first, ...rest] = report.files
  if (!first) return 'Import'
  return rest.length === 0 ? first.name : `${first.name} and ${rest.length} more`
}
