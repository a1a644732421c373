import {
  IconArrowsJoin2,
  IconBroadcast,
  IconChartGridDots,
  IconDiamond,
  IconFileImport,
  IconHome,
  IconMessageHeart,
  IconMessageQuestion,
  IconMessageReport,
  IconSettings,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react'

type Place =
  | '/'
  | '/customers'
  | '/value'
  | '/cohorts'
  | '/surveys'
  | '/cases'
  | '/feedback'
  | '/matches'
  | '/sources'
  | '/imports'
  | '/settings'

export interface Destination {
  to: Place
  label: string
  icon: TablerIcon
  about: string
}

interface Group {
  label: string
  destinations: Destination[]
}

/** The places of the app, in the order in which they stand in the navigation: what to know, whom to ask, what to do, what to connect. */
export const groups: Group[] = [
  {
    label: 'Know',
    destinations: [
      { to: '/', label: 'Home', icon: IconHome, about: 'What customers are worth, what changed, what to look at' },
      { to: '/customers', label: 'Customers', icon: IconUsers, about: 'Everyone, and what they have been worth' },
      { to: '/value', label: 'Value', icon: IconDiamond, about: 'What customers are worth, and what is at risk' },
      { to: '/cohorts', label: 'Cohorts', icon: IconChartGridDots, about: 'Who comes back after a first purchase' },
      { to: '/feedback', label: 'Feedback', icon: IconMessageHeart, about: 'What you are worth to your customers' },
    ],
  },
  {
    label: 'Ask',
    destinations: [
      { to: '/surveys', label: 'Surveys', icon: IconMessageQuestion, about: 'What you ask, and who has answered' },
    ],
  },
  {
    label: 'Act',
    destinations: [{ to: '/cases', label: 'Cases', icon: IconMessageReport, about: 'Whom you owe an answer' }],
  },
  {
    label: 'Connect',
    destinations: [
      { to: '/sources', label: 'Sources', icon: IconBroadcast, about: 'Where events come from' },
      { to: '/imports', label: 'Imports', icon: IconFileImport, about: 'Bring in files' },
      { to: '/matches', label: 'Matches', icon: IconArrowsJoin2, about: 'Same person or not? Yours to decide' },
      { to: '/settings', label: 'Settings', icon: IconSettings, about: 'Business, account and appearance' },
    ],
  },
]

export const destinations = groups.flatMap((group) => group.destinations)

/** The four that a thumb reaches without opening anything. */
const within: Place[] = ['/', '/customers', '/value', '/cohorts']
export const onBar = destinations.filter(({ to }) => within.includes(to))
