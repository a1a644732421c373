import { rating } from './rating.ts'

export const valueSocial = rating('value_social', {
  id: 'value-social',
  name: 'Social value',
  description: 'How much it helps customers to be seen as they wish or to do good to others, from 1 to 7.',
})
