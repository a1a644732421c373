import { Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Panel } from '../../ui/layout/panel.tsx'

/** The way to a page of its own. */
export function ContactPanel() {
  return (
    <Panel title="Contact policy" aside={<Link to="/settings/contact">Open</Link>}>
      <Text c="dimmed">Who may be written to, how often and when, and whom mails come from</Text>
    </Panel>
  )
}
