import { rating } from './rating.ts'

export const valueEmotional = rating('value_emotional', {
  id: 'value-emotional',
  name: 'Emotional value',
  description: 'How much joy, or what good feeling, customers get from it, from 1 to 7.',
})
