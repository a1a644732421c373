import type { RejectionCode } from '@esteem/contract'

/** Each reason for not counting a message: its name in the list, and what to do about it. */
export const rejectionWords: Record<RejectionCode, { name: string; advice: string }> = {
  'not-an-object': { name: 'Not an event', advice: 'Send a JSON object for each event.' },
  'too-large': { name: 'Too large', advice: 'Keep each event below 32 KB; leave out pictures and whole documents.' },
  'unknown-type': {
    name: 'Unknown type',
    advice: 'The type is one of identify, track, page, screen, group and alias.',
  },
  'invalid-field': {
    name: 'A field is wrong',
    advice: 'Mend the field that the sentence names, then send the event again.',
  },
  'no-identifier': { name: 'Nobody named', advice: 'Send a userId or an anonymousId with every event.' },
  'blocked-identifier': {
    name: 'Identifier of nobody',
    advice: 'Values such as null, 0000 or test stand for nobody in particular. Send the person’s own id, or none.',
  },
  'invalid-time': { name: 'Time not understood', advice: 'Write times like 2026-03-04T10:15:00Z.' },
  'invalid-amount': {
    name: 'Amount not understood',
    advice: 'Write amounts as plain numbers, such as 42.50, and currencies like EUR.',
  },
}
