import { Menu, Text, UnstyledButton } from '@mantine/core'
import { IconLogout, IconSelector, IconSettings } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useSignOut } from '../features/account/sign-out.ts'
import { meQuery } from '../ui/business.ts'
import { ColorSchemePicker } from '../ui/color-scheme-picker.tsx'
import classes from './account-menu.module.css'

export function AccountMenu() {
  const { account } = useSuspenseQuery(meQuery).data
  const signOut = useSignOut()
  return (
    <Menu position="top-start" width="target" shadow="md">
      <Menu.Target>
        <UnstyledButton className={classes.button}>
          <span className={classes.who}>
            <Text span size="sm" fw={500} truncate>
              {account?.name ?? 'This machine'}
            </Text>
            <Text span size="xs" c="dimmed" truncate>
              {account?.email ?? 'signed in by token'}
            </Text>
          </span>
          <IconSelector size={16} stroke={1.6} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.scheme}>
          <ColorSchemePicker />
        </div>
        <Menu.Item leftSection={<IconSettings size={16} />} renderRoot={(props) => <Link to="/settings" {...props} />}>
          Settings
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => signOut.mutate()}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
