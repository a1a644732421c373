import { expect, test } from 'vitest'
import { createSigner } from '../../platform/index.ts'
import { createSurveyLinks } from './links.ts'

const signer = createSigner('a secret of this test')
const links = createSurveyLinks(signer, () => 'https://shop.example')
const now = new Date('2026-05-04T10:00:00Z')
const later = new Date('2026-06-04T10:00:00Z')
const invitation = { surveyId: 'relationship', invitationId: 'inv-1', identityId: 7, about: { orderId: 'o-1' } }

test('a personal link says whose it is, for which survey and about what', () => {
  const address = new URL(links.personalLink(invitation, later))
  expect(address.pathname).toBe('/s/relationship')
  expect(links.read(address.searchParams.get('i')!, now)).toEqual(invitation)
})

test('a link that expired, was changed, or was signed for something else is told apart', () => {
  const token = links.token(invitation, later)
  expect(links.read(token, new Date('2026-06-05T10:00:00Z'))).toBe('expired')
  expect(links.read(`A${token.slice(1)}`, now)).toBe('forged')
  expect(links.read(signer.sign({ unsubscribe: 'everything' }, later), now)).toBe('forged')
})
