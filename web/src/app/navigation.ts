import {
  IconArrowsJoin2,
  IconBroadcast,
  IconFileImport,
  IconHome,
  IconSettings,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react'

export interface Destination {
  to: '/' | '/customers' | '/matches' | '/sources' | '/imports' | '/settings'
  label: string
  icon: TablerIcon
  about: string
}

/** The places of the app, in the order in which they stand in the navigation. */
export const destinations: Destination[] = [
  { to: '/', label: 'Home', icon: IconHome, about: 'The figures of the business' },
  { to: '/customers', label: 'Customers', icon: IconUsers, about: 'Everyone, and what they have been worth' },
  { to: '/matches', label: 'Matches', icon: IconArrowsJoin2, about: 'Same person or not? Yours to decide' },
  { to: '/sources', label: 'Sources', icon: IconBroadcast, about: 'Where events come from' },
  { to: '/imports', label: 'Imports', icon: IconFileImport, about: 'Bring in files' },
  { to: '/settings', label: 'Settings', icon: IconSettings, about: 'Business, account and appearance' },
]
