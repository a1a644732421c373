import type { FileChoice, FilePreview } from '@esteem/contract'
import { Badge, Stack } from '@mantine/core'
import { formatBytes } from '../../../ui/format/bytes.ts'
import { Panel } from '../../../ui/layout/panel.tsx'
import { ColumnTable } from './column-table.tsx'
import { FileBasics } from './file-basics.tsx'
import { FileFormat } from './file-format.tsx'
import { Notices } from './notices.tsx'
import { UnderstoodRows } from './understood-rows.tsx'

interface FilePanelProps {
  file: FilePreview
  choice: FileChoice
  onChange: (choice: FileChoice) => void
}

const originWords: Record<FilePreview['mappingFrom'], string> = {
  layout: 'Recognised',
  remembered: 'As last time',
  guessed: 'Guessed from the columns',
  given: 'As you said',
}

/** One file: what it is, what its columns mean, and its first rows as they will be understood. */
export function FilePanel({ file, choice, onChange }: FilePanelProps) {
  return (
    <Panel
      title={file.name}
      aside={
        <Badge variant="light" radius="sm" tt="none" size="lg" fw={500}>
          {file.layout ? file.layout.name : originWords[file.mappingFrom]}
        </Badge>
      }
    >
      <Stack>
        <FileFormat file={file} size={formatBytes(file.bytes)} choice={choice} onChange={onChange} />
        <Notices blockers={file.blockers} warnings={file.warnings} />
        <FileBasics file={file} choice={choice} onChange={onChange} />
        <ColumnTable file={file} choice={choice} onChange={onChange} />
        <UnderstoodRows file={file} />
      </Stack>
    </Panel>
  )
}
