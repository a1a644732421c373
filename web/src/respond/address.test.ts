import { expect, test } from 'vitest'
import { readAddress } from './address.ts'

const read = (text: string) => readAddress(new URL(text, 'https://esteem.example'))

test('an address says which survey, by which invitation, and about what', () => {
  expect(read('/s/relationship?i=abc.def&order_id=1001&lang=pt')).toMatchObject({
    surveyId: 'relationship',
    invitation: 'abc.def',
    about: { orderId: '1001' },
    language: 'pt',
    embedded: false,
    chosen: null,
  })
})

test('an answer that was chosen in an e-mail is a number where it looks like one', () => {
  expect(read('/s/x?q=recommend&a=9').chosen).toEqual({ question: 'recommend', value: 9 })
  expect(read('/s/x?q=why&a=late%20parcel').chosen).toEqual({ question: 'why', value: 'late parcel' })
  expect(read('/s/x?q=why').chosen).toBeNull()
})

test('who answers stands behind the #', () => {
  expect(read('/s/x?embed=1#writeKey=k&anonymousId=v1&userId=').visitor).toEqual({
    writeKey: 'k',
    anonymousId: 'v1',
    userId: undefined,
  })
})
