import { rating } from './rating.ts'

export const valueFunctional = rating('value_functional', {
  id: 'value-functional',
  name: 'Functional value',
  description: 'How well what customers get does what it should, as they see it, from 1 to 7.',
})
