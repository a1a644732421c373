import type { Words } from '../words.ts'

export const words: Words = {
  loading: 'Loading the survey',
  away: 'The survey cannot be reached',
  awayMore: 'Look at your connection. We try again by ourselves.',
  again: 'Try again',
  missing: 'There is no such survey',
  missingMore: 'The address may be mistyped. Look at the link again.',
  thanks: 'Thank you! Your answers have arrived.',
  kept: 'Your answers are kept on this device, and are sent as soon as there is a connection. You may leave this page.',
  sending: 'Sending your answers …',
  close: 'Close',
  survey: 'Survey',
  refusals: {
    'link-forged': {
      title: 'This link does not work',
      more: 'It may have been cut short. Open it again from the message.',
    },
    'link-expired': {
      title: 'This link has expired',
      more: 'Thank you for wanting to answer. Write to us if you like.',
    },
    'not-open-yet': { title: 'This survey has not begun yet', more: 'Please come back a little later.' },
    'survey-closed': { title: 'This survey is closed', more: 'Thank you for wanting to answer.' },
    'quota-full': { title: 'This survey is closed', more: 'Enough people have answered. Thank you for wanting to.' },
    'link-needed': { title: 'This survey needs a personal link', more: 'Open it from the message that it came with.' },
    'already-answered': { title: 'You have answered already', more: 'Thank you! We have your answers.' },
  },
}
