import type { Layout } from './layout.ts'

/** Data & Analysis → Export Data → CSV, with numeric values. Two more lines of headings stand below the first. */
export const qualtrics: Layout = {
  id: 'qualtrics',
  name: 'Qualtrics responses',
  role: 'answers',
  needs: ['start date', 'end date', 'response id', 'recorded date', 'progress', 'finished'],
  columns: {
    'recorded date': 'answeredAt',
    'response id': 'responseId',
    'recipient email': 'email',
    'external reference': 'userId',
    'user language': 'language',
  },
  unused: [
    'start date',
    'end date',
    'status',
    'ip address',
    'progress',
    'duration in seconds',
    'finished',
    'recipient last name',
    'recipient first name',
    'location latitude',
    'location longitude',
    'distribution channel',
  ],
  others: 'answer',
}

/** Results → Download all responses → CSV. The first column is the number of the response. */
export const typeform: Layout = {
  id: 'typeform',
  name: 'Typeform responses',
  role: 'answers',
  needs: ['submit date utc', 'network id'],
  columns: { '': 'responseId', 'column 1': 'responseId', 'submit date utc': 'answeredAt', email: 'email' },
  unused: ['start date utc', 'stage date utc', 'network id', 'tags', 'ending', 'response type'],
  others: 'answer',
  settings: { timeZone: 'UTC' },
}

/** Responses → Download responses. Without a number of the response: what it says is its number. */
export const googleForms: Layout = {
  id: 'google-forms',
  name: 'Google Forms responses',
  role: 'answers',
  needs: ['timestamp', 'email address'],
  columns: { timestamp: 'answeredAt', 'email address': 'email', username: 'email' },
  others: 'answer',
}

/** Feedback → Export. One score and one comment to a response; the kind of survey says what the score measures. */
export const delighted: Layout = {
  id: 'delighted',
  name: 'Delighted responses',
  role: 'answers',
  needs: ['score', 'comment', 'permalink'],
  columns: {
    id: 'responseId',
    'response id': 'responseId',
    email: 'email',
    'person email': 'email',
    'phone number': 'phone',
    comment: 'comment',
    'created at': 'answeredAt',
    'survey type': 'surveyName',
    score: 'score.nps',
  },
  unused: ['permalink', 'updated at', 'person id', 'person', 'name', 'person name', 'notes', 'tags'],
  others: 'answer',
}
