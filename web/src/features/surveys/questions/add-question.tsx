import { Button, Menu } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { Json } from '../json/json.ts'
import { type Kind, kinds, toKind } from '../json/kinds.ts'

const titles: Record<Kind, string> = {
  rating: 'How satisfied are you?',
  radiogroup: 'Which of these fits best?',
  checkbox: 'Which of these apply?',
  comment: 'What would you like to tell us?',
  text: 'What should we call it?',
  number: 'How much?',
  boolean: 'Did it work?',
}

export function AddQuestion({ onAdd }: { onAdd: (element: Json) => void }) {
  return (
    <Menu position="bottom-start" shadow="md">
      <Menu.Target>
        <Button variant="default" leftSection={<IconPlus size={16} />}>
          Add a question
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {(Object.entries(kinds) as [Kind, (typeof kinds)[Kind]][]).map(([kind, { label, about }]) => (
          <Menu.Item
            key={kind}
            onClick={() => onAdd(toKind({ title: titles[kind] }, kind))}
            rightSection={<small>{about}</small>}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
