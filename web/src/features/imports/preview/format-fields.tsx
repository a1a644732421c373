import { delimiters, type FileChoice, type FilePreview } from '@esteem/contract'
import { Select, SimpleGrid, Switch } from '@mantine/core'
import { changeFormat } from './choices.ts'
import { delimiterWords } from './format-words.ts'

const encodings = ['utf-8', 'utf-16le', 'windows-1252', 'windows-1250', 'windows-1251', 'gb18030', 'shift_jis', 'big5']

interface FormatFieldsProps {
  file: FilePreview
  choice: FileChoice
  onChange: (choice: FileChoice) => void
}

export function FormatFields({ file: { format, sheets }, choice, onChange }: FormatFieldsProps) {
  const change = (part: NonNullable<FileChoice['format']>) => onChange(changeFormat(choice, part))
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} mt="xs" style={{ alignItems: 'end' }}>
      {format.container === 'text' ? (
        <>
          <Select
            label="Columns stand between"
            allowDeselect={false}
            data={delimiters.map((delimiter) => ({ value: delimiter, label: delimiterWords[delimiter] }))}
            value={format.delimiter}
            onChange={(delimiter) => change({ delimiter: delimiter as (typeof delimiters)[number] })}
          />
          <Select
            label="Encoding"
            allowDeselect={false}
            data={[...new Set([format.encoding, ...encodings])]}
            value={format.encoding}
            onChange={(encoding) => encoding && change({ encoding })}
          />
        </>
      ) : (
        <Select
          label="Sheet"
          allowDeselect={false}
          data={sheets}
          value={format.sheet}
          onChange={(sheet) => change({ sheet })}
        />
      )}
      <Switch
        label="The first row has the names"
        checked={format.header}
        onChange={(event) => change({ header: event.currentTarget.checked })}
        pb={8}
      />
    </SimpleGrid>
  )
}
