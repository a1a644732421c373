import { ActionIcon, Kbd, UnstyledButton } from '@mantine/core'
import { useOs } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import classes from './search.module.css'

export function SearchButton(props: { onClick: () => void; compact?: boolean }) {
  const apple = /mac|ios/.test(useOs())
  if (props.compact)
    return (
      <ActionIcon size="xl" aria-label="Search" onClick={props.onClick}>
        <IconSearch size={20} stroke={1.6} />
      </ActionIcon>
    )
  return (
    <UnstyledButton
      className={classes.button}
      onClick={props.onClick}
      aria-keyshortcuts={apple ? 'Meta+K' : 'Control+K'}
    >
      <IconSearch size={16} stroke={1.6} aria-hidden />
      <span>Search</span>
      <Kbd size="xs" aria-hidden>
        {apple ? '⌘K' : 'Ctrl K'}
      </Kbd>
    </UnstyledButton>
  )
}
