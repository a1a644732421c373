import type { Message, MessageType } from '@esteem/contract'

export const messageWords: Record<MessageType, string> = {
  identify: 'Who somebody is: traits, and identifiers that belong together',
  track: 'What somebody did',
  page: 'A page that was looked at',
  screen: 'A screen of an app that was looked at',
  group: 'A company or household that somebody belongs to',
  alias: 'Two ids that are the same person',
}

type FieldOf<M> = M extends unknown ? keyof M : never
export type Field = Exclude<FieldOf<Message>, 'type'>

/** In the order of the page. */
export const fieldWords: Record<Field, string> = {
  messageId: 'Idempotency key: a message with an id that is there already counts once. Made here when it is missing',
  userId: 'The person’s id in your own system',
  anonymousId: 'The browser’s or device’s id, before somebody says who they are',
  timestamp: 'When it happened: ISO 8601, or seconds or milliseconds since 1970. Now, when it is missing',
  originalTimestamp: 'The same, as some SDKs name it',
  sentAt: 'The sender’s clock when it sent, for [clock correction](event-api.md#clock-correction)',
  channel: 'By which way it came, such as `web`, `server` or `mobile`',
  context: 'What surrounds it: `ip`, `userAgent`, `page`, `campaign`, `traits`, `externalIds`',
  integrations: 'Accepted, and not used',
  traits:
    'What is known about the person: `email`, `phone`, `name`, and anything else; `null` takes a trait away. With `group`, about the group',
  event: 'What happened, such as `Order Completed`',
  properties: 'The particulars',
  name: 'The name of the page or screen',
  category: 'Its category',
  groupId: 'The group’s id',
  previousId: 'The id that the person had before',
}
