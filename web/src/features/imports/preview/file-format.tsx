import type { FileChoice, FilePreview } from '@esteem/contract'
import { Button, Collapse, Group, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { FormatFields } from './format-fields.tsx'
import { describeFormat } from './format-words.ts'

interface FileFormatProps {
  file: FilePreview
  size: string
  choice: FileChoice
  onChange: (choice: FileChoice) => void
}

/** How the file is written, in a sentence; the few settings behind it, one click away. */
export function FileFormat({ file, size, choice, onChange }: FileFormatProps) {
  const [opened, fields] = useDisclosure(false)
  return (
    <div>
      <Group gap="xs">
        <Text c="dimmed">
          {size}, {describeFormat(file.format)}
        </Text>
        <Button variant="subtle" size="compact-sm" onClick={fields.toggle} aria-expanded={opened}>
          {opened ? 'Done' : 'Change'}
        </Button>
      </Group>
      <Collapse expanded={opened} transitionDuration={0}>
        <FormatFields file={file} choice={choice} onChange={onChange} />
      </Collapse>
    </div>
  )
}
