import type { ProblemCode } from '@esteem/contract'

/** What each kind of error means, and what to do about it. */
export const errorWords: Record<ProblemCode, string> = {
  'invalid-input':
    'A field is missing, has the wrong form, or cannot be true. `detail` says which and why; where several are wrong, `errors` has one entry for each, with its `path`. Correct the input and send it again; sending it again unchanged gives the same answer.',
  'not-signed-in':
    'The request says nothing about who is asking, or what it says is not known here. In the app: sign in. From a program: send the token of the data folder as `Authorization: Bearer …`. To the [event API](event-api.md): send the write key of an enabled source as the user of HTTP Basic authentication.',
  'not-allowed': 'The account is known, and may not do this.',
  'not-found':
    'There is nothing of this id or at this address. It may have been removed, or the address may be mistyped.',
  conflict:
    'The request is right in itself and does not fit what is there, such as deciding a match that somebody else has decided already. Read the present state, then decide again.',
  gone: 'It was there, and is over: a survey that is closed, a link that has expired. `reason` says which. Sending it again gives the same answer.',
  'too-large':
    'The request has more bytes than are taken at once. Send fewer messages in a batch; the [limits](events.md#limits) say how much fits.',
  'too-many-requests': 'More arrives than can be taken at this moment. Wait a few seconds, and send it again.',
  'not-available':
    'A part that is needed does not answer, such as a database. Nothing of the request was done. Send it again; events that were stored before do not count twice.',
  internal:
    'Something went wrong here, not with what was sent. The log of the server has the details. Please report it.',
}
