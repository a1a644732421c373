import { Stack } from '@mantine/core'
import { Page } from '../../ui/layout/page.tsx'
import { AccountPanel } from './account-panel.tsx'
import { AppearancePanel } from './appearance-panel.tsx'
import { BusinessPanel } from './business-panel.tsx'
import { ContactPanel } from './contact-panel.tsx'

export function SettingsPage() {
  return (
    <Page title="Settings" width="reading">
      <Stack>
        <BusinessPanel />
        <ContactPanel />
        <AccountPanel />
        <AppearancePanel />
      </Stack>
    </Page>
  )
}
