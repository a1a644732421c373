import type { TimelineEntry } from '@esteem/contract'
import {
  IconActivity,
  IconArrowBackUp,
  IconDeviceMobile,
  IconEye,
  IconHeartHandshake,
  IconLifebuoy,
  IconLink,
  IconLock,
  IconMail,
  IconMessage,
  IconPackage,
  IconSearch,
  IconShoppingBag,
  IconShoppingCart,
  IconSpeakerphone,
  IconStar,
  IconUser,
  IconUsersGroup,
  IconWorld,
  type TablerIcon,
} from '@tabler/icons-react'
import classes from './timeline.module.css'

const byType: Partial<Record<TimelineEntry['type'], TablerIcon>> = {
  page: IconWorld,
  screen: IconDeviceMobile,
  identify: IconUser,
  alias: IconLink,
  group: IconUsersGroup,
}

/** The first whose words the name of the event contains. */
const byWords: [RegExp, TablerIcon][] = [
  [/^Order (Completed|Updated)/, IconShoppingBag],
  [/^Order (Refunded|Cancelled|Returned)/, IconArrowBackUp],
  [/^Order /, IconPackage],
  [/^Products? (Searched)/, IconSearch],
  [/^Product Viewed/, IconEye],
  [/^(Product|Cart|Checkout)/, IconShoppingCart],
  [/^(Survey|Review)/, IconStar],
  [/^Message/, IconMessage],
  [/^Mention/, IconSpeakerphone],
  [/^Case/, IconLifebuoy],
  [/^(Campaign|Email|Unsubscribed)/, IconMail],
  [/^Consent/, IconLock],
  [/^Referral/, IconHeartHandshake],
  [/^Signed/, IconUser],
]

export function EntryIcon({ entry }: { entry: TimelineEntry }) {
  const Icon = byType[entry.type] ?? byWords.find(([words]) => words.test(entry.event))?.[1] ?? IconActivity
  const money = entry.event === 'Order Completed'
  return (
    <span className={classes.icon} data-money={money || undefined} aria-hidden>
      <Icon size={16} stroke={1.6} />
    </span>
  )
}
