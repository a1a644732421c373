import { type KnownEvent, knownEvents, message, messageLimits, rejectionCodes } from '@esteem/contract'
import { eventWords, propertyWords } from './event-words.ts'
import { type Field, fieldWords, messageWords } from './message-words.ts'
import { code, type Page, page, table } from './page.ts'

const types = message.options.map(({ shape }) => ({
  type: shape.type.value,
  fields: Object.keys(shape).filter((field): field is Field => field !== 'type'),
}))

export function eventsPage(): Page {
  return page('docs/events.md', 'contract/src/events.ts, contract/src/message.ts and scripts/documentation', [
    '# Events',
    'What happened with customers reaches Esteem as messages of the Segment spec. [The event API](event-api.md) says how to send them; this page says what they may hold. Any event name and any properties are stored and shown in the customer’s timeline. The [known events](#known-events) are those with a meaning beyond that.',
    '## Messages',
    table(
      ['Type', 'Says', 'Path', 'Fields of its own'],
      types.map(({ type, fields }) => [
        code(type),
        messageWords[type],
        code(`POST /v1/${type}`),
        fields
          .filter((field) => !isCommon(field))
          .map(code)
          .join(', '),
      ]),
    ),
    '`POST /v1/batch` takes many of them at once, as `{"batch": […], "sentAt": "…"}`, each with its `type`.',
    '## Fields',
    table(
      ['Field', 'Where', 'Meaning'],
      Object.entries(fieldWords).map(([field, meaning]) => [code(field), whereIs(field as Field), meaning]),
    ),
    'Further fields are accepted and left out.',
    '## Limits',
    table(
      ['What', 'Most'],
      [
        ['A request, unpacked', bytes(messageLimits.batch)],
        ['A message', bytes(messageLimits.message)],
        ['`messageId`, `event`, `name`, `category`', '256 characters'],
        ['`channel`', '64 characters'],
      ],
    ),
    '## Rejected messages',
    `A message that cannot be counted is answered with its place in the batch, a code and a sentence, and kept for 90 days, so that a person can see why: ${rejectionCodes.map((name) => `[${code(name)}](event-api.md#${name})`).join(', ')}.`,
    '## Known events',
    'Names and properties are those of the Segment spec where it has them. Every event counts towards when a customer was first and last seen, and towards [active customers](metrics/active-customers.md) unless it is something that was done to them. “Figures” says what else an event changes; where it is missing, nothing yet.',
    ...Object.entries(knownEvents).flatMap(([name, properties]) => {
      const { when, changes } = eventWords[name as KnownEvent]
      return [
        `### ${name}`,
        when,
        ...(changes ? [`Figures: ${changes}`] : []),
        properties.map((property) => `- ${code(property)}: ${propertyWords[property]}`).join('\n'),
      ]
    }),
  ])
}

function isCommon(field: Field): boolean {
  return types.every(({ fields }) => fields.includes(field))
}

function whereIs(field: Field): string {
  return isCommon(field)
    ? 'all'
    : types
        .filter(({ fields }) => fields.includes(field))
        .map(({ type }) => code(type))
        .join(', ')
}

const bytes = (count: number) => `${count / 1024} KB (${count.toLocaleString('en')} bytes)`
