import { Text } from '@mantine/core'
import { formatSentence } from '../../ui/format/sentence.ts'
import { ShareBar } from '../../ui/share-bar.tsx'

/** A tier with what it means, and its share as a bar. */
export function TierName({ name, meaning, share }: { name: string; meaning: string; share: number | null }) {
  return (
    <>
      <Text span fw={600}>
        {name}
      </Text>
      <Text span c="dimmed" size="sm" ml={8} visibleFrom="sm">
        {formatSentence(meaning)}
      </Text>
      <ShareBar share={share} />
    </>
  )
}
