import { type RejectionCode, rejectionCodes, type Source } from '@esteem/contract'
import { Group, Select } from '@mantine/core'
import { rejectionWords } from './rejection-words.ts'
import type { RejectionsSearch } from './rejections-search.ts'

interface RejectionFilterProps {
  sources: Source[]
  search: RejectionsSearch
  onSearch: (search: RejectionsSearch) => void
}

export function RejectionFilter({ sources, search, onSearch }: RejectionFilterProps) {
  return (
    <Group gap="xs">
      <Select
        aria-label="Reason"
        placeholder="Every reason"
        clearable
        clearButtonProps={{ 'aria-label': 'Show every reason' }}
        data={rejectionCodes.map((code) => ({ value: code, label: rejectionWords[code].name }))}
        value={search.code ?? null}
        onChange={(code) => onSearch({ ...search, code: (code as RejectionCode | null) ?? undefined })}
      />
      <Select
        aria-label="Source"
        placeholder="Every source"
        clearable
        clearButtonProps={{ 'aria-label': 'Show every source' }}
        data={sources.map((source) => ({ value: String(source.sourceId), label: source.name }))}
        value={search.sourceId ? String(search.sourceId) : null}
        onChange={(id) => onSearch({ ...search, sourceId: id ? Number(id) : undefined })}
      />
    </Group>
  )
}
