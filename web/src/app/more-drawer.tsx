import { Button, Drawer, Stack } from '@mantine/core'
import { IconLogout } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useSignOut } from '../features/account/sign-out.ts'
import { ColorSchemePicker } from '../ui/color-scheme-picker.tsx'
import { destinations } from './navigation.ts'

/** What does not fit in the bar of a phone. */
export function MoreDrawer(props: { opened: boolean; onClose: () => void }) {
  const signOut = useSignOut()
  return (
    <Drawer {...props} position="bottom" size="20rem" title="More" radius="lg">
      <Stack gap="xs">
        {destinations.slice(4).map(({ to, label, icon: Icon }) => (
          <Button
            key={to}
            variant="default"
            size="md"
            justify="flex-start"
            leftSection={<Icon size={18} stroke={1.6} />}
            onClick={props.onClose}
            renderRoot={(rootProps) => <Link to={to} {...rootProps} />}
          >
            {label}
          </Button>
        ))}
        <ColorSchemePicker />
        <Button
          variant="default"
          size="md"
          justify="flex-start"
          leftSection={<IconLogout size={18} stroke={1.6} />}
          onClick={() => signOut.mutate()}
        >
          Sign out
        </Button>
      </Stack>
    </Drawer>
  )
}
