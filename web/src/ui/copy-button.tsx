import { ActionIcon, CopyButton as Copying, Tooltip } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'

export function CopyButton(props: { value: string; label: string; className?: string }) {
  return (
    <Copying value={props.value} timeout={2000}>
      {({ copied, copy }) => (
        <Tooltip label={copied ? 'Copied' : props.label}>
          <ActionIcon className={props.className} aria-label={copied ? 'Copied' : props.label} onClick={copy}>
            {copied ? <IconCheck size={16} color="var(--app-good)" /> : <IconCopy size={16} />}
          </ActionIcon>
        </Tooltip>
      )}
    </Copying>
  )
}
