import type { TraitFilter } from '@esteem/contract'
import { Button, Popover } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconFilter } from '@tabler/icons-react'
import { FilterForm } from './filter-form.tsx'

export function AddFilter({ onAdd }: { onAdd: (filter: TraitFilter) => void }) {
  const [opened, popover] = useDisclosure(false)
  return (
    <Popover
      opened={opened}
      onChange={popover.set}
      width={300}
      position="bottom-start"
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Button variant="default" leftSection={<IconFilter size={16} stroke={1.6} />} onClick={popover.toggle}>
          Filter
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Add a filter">
        <FilterForm
          onAdd={(filter) => {
            popover.close()
            onAdd(filter)
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
