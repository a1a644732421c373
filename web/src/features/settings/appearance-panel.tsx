import { Box } from '@mantine/core'
import { ColorSchemePicker } from '../../ui/color-scheme-picker.tsx'
import { Panel } from '../../ui/layout/panel.tsx'

export function AppearancePanel() {
  return (
    <Panel title="Appearance">
      <Box maw="16rem">
        <ColorSchemePicker />
      </Box>
    </Panel>
  )
}
