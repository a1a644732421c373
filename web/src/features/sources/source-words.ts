import type { Source } from '@esteem/contract'
import {
  IconDeviceMobile,
  IconFileImport,
  IconHeartHandshake,
  IconServer,
  IconWorld,
  type TablerIcon,
} from '@tabler/icons-react'

export const sourceKindWords: Record<Source['kind'], string> = {
  browser: 'Website',
  server: 'Server',
  mobile: 'Mobile app',
  import: 'Imported files',
  esteem: 'What Esteem did itself',
}

export const sourceKindIcons: Record<Source['kind'], TablerIcon> = {
  browser: IconWorld,
  server: IconServer,
  mobile: IconDeviceMobile,
  import: IconFileImport,
  esteem: IconHeartHandshake,
}
