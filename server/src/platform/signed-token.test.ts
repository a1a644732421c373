import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSigner } from './signed-token.ts'

const now = new Date('2026-03-01T12:00:00Z')
const later = new Date('2026-04-01T12:00:00Z')
const signer = createSigner('a secret')

test('says what was signed, in any script', () => {
  const payload = { invitation: 'i1', name: '王芳' }
  expect(signer.read(signer.sign(payload, later), now)).toEqual(payload)
})

test('is not believed after its time', () => {
  expect(signer.read(signer.sign({ a: 1 }, now), later)).toBe('expired')
})

test('is not believed with another secret, or changed by a single character anywhere', () => {
  const token = signer.sign({ invitation: 'i1' }, later)
  expect(createSigner('another').read(token, now)).toBe('forged')
  fc.assert(
    fc.property(fc.nat(token.length - 1), fc.constantFrom('A', 'b', '_', '.', '0'), (at, letter) => {
      fc.pre(token[at] !== letter)
      const changed = token.slice(0, at) + letter + token.slice(at + 1)
      // The last letter of base64 carries bits that do not count.
      const same = Buffer.from(changed.split('.')[1] ?? '', 'base64url').equals(
        Buffer.from(token.split('.')[1], 'base64url'),
      )
      fc.pre(!(same && changed.split('.')[0] === token.split('.')[0]))
      expect(signer.read(changed, now)).toBe('forged')
    }),
  )
})

test.each(['', '.', 'a.b', 'a.b.c', 'x'.repeat(10_000), '%00.%00'])('%j is forged', (token) => {
  expect(signer.read(token, now)).toBe('forged')
})
