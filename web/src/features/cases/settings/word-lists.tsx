import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core'
import { readWords } from './rule-words.ts'

interface List {
  language: string
  words: string[]
}

/** Words by language. */
export function WordLists({ lists, onChange }: { lists: List[]; onChange: (lists: List[]) => void }) {
  const change = (index: number, next: Partial<List>) =>
    onChange(lists.map((list, place) => (place === index ? { ...list, ...next } : list)))
  return (
    <Stack gap="xs">
      {lists.map((list, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a list has no name but its place while its language is typed
        <Group key={index} gap="xs" wrap="nowrap" align="flex-start">
          <TextInput
            w="5rem"
            label={index === 0 ? 'Language' : undefined}
            aria-label={`Language of list ${index + 1}`}
            value={list.language}
            onChange={(event) => change(index, { language: event.currentTarget.value.trim() })}
          />
          <Textarea
            flex={1}
            label={index === 0 ? 'Words, between commas; refund* finds refunded' : undefined}
            aria-label={`Words in ${list.language}`}
            autosize
            minRows={2}
            maxRows={6}
            defaultValue={list.words.join(', ')}
            onChange={(event) => change(index, { words: readWords(event.currentTarget.value) })}
          />
        </Group>
      ))}
      <Button
        variant="subtle"
        size="compact-sm"
        style={{ alignSelf: 'flex-start' }}
        onClick={() => onChange([...lists, { language: '', words: [] }])}
      >
        Add a language
      </Button>
    </Stack>
  )
}
