import type { FeedbackMetricId } from '../feedback.ts'
import { metricProperty } from '../survey.ts'
import { onePage } from './questions.ts'
import type { SurveyTemplate } from './template.ts'
import { type Words, words } from './words.ts'

const notInOrder = words(
  'This price should be higher than the one before.',
  'Dieser Preis sollte höher sein als der vorige.',
  'Este preço deve ser superior ao anterior.',
  'Este precio debería ser mayor que el anterior.',
  'Ce prix devrait être plus élevé que le précédent.',
  '这个价格应高于前一个价格。',
)

function price(name: FeedbackMetricId, title: Words, above?: FeedbackMetricId) {
  return {
    type: 'text',
    name,
    title,
    inputType: 'number',
    min: 0,
    step: 'any',
    isRequired: true,
    [metricProperty]: name,
    ...(above && {
      validators: [{ type: 'expression', expression: `{${name}} > {${above}} or {${above}} empty`, text: notInOrder }],
    }),
  }
}

/** Van Westendorp's four questions, from the cheapest up, so that a slip of the pen is seen at once. */
export const priceSensitivity: SurveyTemplate = {
  id: 'price',
  name: 'Price sensitivity',
  about: 'Between which prices they would buy, from too cheap to be good to too expensive to be considered.',
  moment: 'Before a price is set or changed; name the product in the text on top',
  source: 'Van Westendorp (1976), NSS price sensitivity meter, Proceedings of the 29th ESOMAR congress',
  metrics: ['price_too_cheap', 'price_cheap', 'price_expensive', 'price_too_expensive'],
  json: onePage(
    [
      price(
        'price_too_cheap',
        words(
          'Below which price would it be so cheap that you would doubt its quality?',
          'Unter welchem Preis wäre es so billig, dass Sie an der Qualität zweifeln würden?',
          'Abaixo de que preço seria tão barato que duvidaria da qualidade?',
          '¿Por debajo de qué precio sería tan barato que dudaría de la calidad?',
          'En dessous de quel prix serait-il si bon marché que vous douteriez de sa qualité ?',
          '低于什么价格会让您觉得便宜到怀疑其质量?',
        ),
      ),
      price(
        'price_cheap',
        words(
          'At which price would it be a bargain?',
          'Bei welchem Preis wäre es günstig?',
          'A que preço seria uma pechincha?',
          '¿A qué precio sería una ganga?',
          'À quel prix serait-ce une bonne affaire ?',
          '什么价格会让您觉得划算?',
        ),
        'price_too_cheap',
      ),
      price(
        'price_expensive',
        words(
          'At which price would it begin to seem expensive, so that you would think twice?',
          'Ab welchem Preis käme es Ihnen teuer vor, sodass Sie zweimal überlegen würden?',
          'A partir de que preço lhe pareceria caro, a ponto de pensar duas vezes?',
          '¿A partir de qué precio empezaría a parecerle caro, de modo que se lo pensaría?',
          'À partir de quel prix vous semblerait-il cher, au point d’y réfléchir à deux fois ?',
          '从什么价格开始您会觉得偏贵,需要再考虑一下?',
        ),
        'price_cheap',
      ),
      price(
        'price_too_expensive',
        words(
          'Above which price would it be too expensive to buy?',
          'Über welchem Preis wäre es Ihnen zu teuer?',
          'Acima de que preço seria demasiado caro para comprar?',
          '¿Por encima de qué precio sería demasiado caro para comprarlo?',
          'Au-dessus de quel prix serait-il trop cher pour que vous l’achetiez ?',
          '高于什么价格您就不会购买?',
        ),
        'price_expensive',
      ),
    ],
    words(
      'Think of the product that you bought last.',
      'Denken Sie an das Produkt, das Sie zuletzt gekauft haben.',
      'Pense no último produto que comprou.',
      'Piense en el último producto que compró.',
      'Pensez au dernier produit que vous avez acheté.',
      '请想一想您最近购买的产品。',
    ),
  ),
}
