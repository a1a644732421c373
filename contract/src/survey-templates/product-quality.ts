import { comment, onePage, rating } from './questions.ts'
import type { SurveyTemplate } from './template.ts'
import { words } from './words.ts'

/** Quality as a whole on five steps, then in what it falls short: Garvin's dimensions, in words of customers. */
export const productQuality: SurveyTemplate = {
  id: 'product-quality',
  name: 'Product quality',
  about: 'How good the product is, and in what it falls short.',
  moment: 'Two to four weeks after a delivery',
  source: 'Garvin (1987), Competing on the eight dimensions of quality, Harvard Business Review 65(6)',
  metrics: ['quality'],
  json: onePage([
    rating(
      'quality',
      'quality',
      words(
        'How good is the quality of the product?',
        'Wie gut ist die Qualität des Produkts?',
        'Como avalia a qualidade do produto?',
        '¿Qué tan buena es la calidad del producto?',
        'Que pensez-vous de la qualité du produit ?',
        '产品的质量如何?',
      ),
      words('Very poor', 'Sehr schlecht', 'Muito má', 'Muy mala', 'Très mauvaise', '非常差'),
      words('Very good', 'Sehr gut', 'Muito boa', 'Muy buena', 'Très bonne', '非常好'),
    ),
    {
      type: 'checkbox',
      name: 'shortcomings',
      title: words(
        'What could be better about it?',
        'Was könnte daran besser sein?',
        'O que poderia ser melhor?',
        '¿Qué podría ser mejor?',
        'Qu’est-ce qui pourrait être mieux ?',
        '哪些方面可以更好?',
      ),
      visibleIf: '{quality} <= 4',
      choices: [
        {
          value: 'function',
          text: words('How it works', 'Funktion', 'Funcionamento', 'Funcionamiento', 'Fonctionnement', '功能'),
        },
        {
          value: 'workmanship',
          text: words('Workmanship', 'Verarbeitung', 'Acabamento', 'Acabado', 'Finition', '做工'),
        },
        {
          value: 'durability',
          text: words('How long it lasts', 'Haltbarkeit', 'Durabilidade', 'Durabilidad', 'Durabilité', '耐用性'),
        },
        { value: 'looks', text: words('Looks', 'Aussehen', 'Aspeto', 'Aspecto', 'Apparence', '外观') },
        {
          value: 'description',
          text: words(
            'It is not as described',
            'Es ist nicht wie beschrieben',
            'Não corresponde à descrição',
            'No es como se describe',
            'Il n’est pas conforme à la description',
            '与描述不符',
          ),
        },
        { value: 'packaging', text: words('Packaging', 'Verpackung', 'Embalagem', 'Embalaje', 'Emballage', '包装') },
      ],
      showOtherItem: true,
    },
    comment(
      'use',
      words(
        'How do you use it, and how does it do?',
        'Wie benutzen Sie es, und wie bewährt es sich?',
        'Como o utiliza e como se comporta?',
        '¿Cómo lo usa y qué resultado le da?',
        'Comment l’utilisez-vous, et qu’en est-il à l’usage ?',
        '您如何使用它?使用效果怎么样?',
      ),
    ),
  ]),
}
