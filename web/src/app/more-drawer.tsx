import { Button, Drawer, SimpleGrid, Stack, Text } from '@mantine/core'
import { IconLogout } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useSignOut } from '../features/account/sign-out.ts'
import { ColorSchemePicker } from '../ui/color-scheme-picker.tsx'
import { groups, onBar } from './navigation.ts'

/** What does not fit in the bar of a phone. */
export function MoreDrawer(props: { opened: boolean; onClose: () => void }) {
  const signOut = useSignOut()
  return (
    <Drawer {...props} position="bottom" size="auto" title="More" radius="lg">
      <Stack gap="xs">
        {groups.map((group) => {
          const rest = group.destinations.filter((place) => !onBar.includes(place))
          return (
            rest.length > 0 && (
              <section key={group.label} aria-label={group.label}>
                <Text size="xs" c="dimmed" fw={500} mb={6} aria-hidden>
                  {group.label}
                </Text>
                <SimpleGrid cols={2} spacing="xs" mb="xs">
                  {rest.map(({ to, label, icon: Icon }) => (
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
                </SimpleGrid>
              </section>
            )
          )
        })}
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
