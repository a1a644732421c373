import { describe, expect, test } from 'vitest'
import { normalise } from './identifier.ts'

describe('the form in which identifiers are compared', () => {
  test.each([
    ['email', ' Zoë.Müller@Example.COM ', 'zoë.müller@example.com'],
    ['phone', '912 345 678', '+351912345678'],
    ['phone', '+44 20 7946 0958', '+442079460958'],
    ['phone', '0049 30 123456', '+4930123456'],
    ['social_handle', '@Ana', 'ana'],
    ['user_id', ' Ana-1 ', 'Ana-1'],
    ['user_id', '王芳', '王芳'],
    ['anonymous_id', '3f2504e0-4f89-41d3-9a0c-0305e82c3301', '3f2504e0-4f89-41d3-9a0c-0305e82c3301'],
  ] as const)('%s %j', (kind, given, value) => {
    expect(normalise(kind, given, 'PT')).toEqual({ kind, namespace: '', value })
  })

  test.each([
    ['user_id', 'null'],
    ['user_id', ' Undefined '],
    ['user_id', '0000'],
    ['user_id', 'anonymous'],
    ['user_id', ''],
    ['anonymous_id', '00000000-0000-0000-0000-000000000000'],
    ['email', 'test@shop.example'],
    ['email', 'noreply@shop.example'],
    ['phone', '+351 111111111'],
  ] as const)('%s %j is a value that many people share', (kind, given) => {
    expect(normalise(kind, given, 'PT')).toBe('blocked')
  })

  test.each([
    ['email', 'no address'],
    ['email', 'a@b'],
    ['phone', 'call me'],
    ['phone', '12'],
    ['user_id', 'x'.repeat(400)],
    ['user_id', 'nul\u0000'],
  ] as const)('%s %j is none', (kind, given) => {
    expect(normalise(kind, given, 'PT')).toBe('malformed')
  })
})
