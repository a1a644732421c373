import { agreement, comment, onePage } from './questions.ts'
import type { SurveyTemplate } from './template.ts'
import { words } from './words.ts'

/** As the second form of the customer effort score does: a statement about ease with seven steps of agreement. */
export const effort: SurveyTemplate = {
  id: 'ces',
  name: 'Ease (CES)',
  about:
    'How easy it was to get something done with you. What is hard drives customers away more than delight binds them.',
  moment: 'Right after a contact, a return or a purchase',
  source: 'Dixon, Freeman & Toman (2010), Stop trying to delight your customers, HBR 88(7); the second form, 2013',
  metrics: ['ces'],
  json: onePage([
    agreement(
      'ease',
      'ces',
      words(
        'It was easy to get what I needed from you.',
        'Es war einfach, von Ihnen zu bekommen, was ich brauchte.',
        'Foi fácil obter de vós aquilo de que precisava.',
        'Fue fácil conseguir de ustedes lo que necesitaba.',
        'Il m’a été facile d’obtenir de vous ce dont j’avais besoin.',
        '我很容易就从你们这里得到了所需要的。',
      ),
    ),
    comment(
      'hard',
      words(
        'What made it hard?',
        'Was hat es schwer gemacht?',
        'O que o tornou difícil?',
        '¿Qué lo hizo difícil?',
        'Qu’est-ce qui a compliqué les choses ?',
        '是什么让事情变得困难?',
      ),
      '{ease} <= 4',
    ),
    comment(
      'easy',
      words(
        'What helped you most?',
        'Was hat Ihnen am meisten geholfen?',
        'O que mais o ajudou?',
        '¿Qué fue lo que más le ayudó?',
        'Qu’est-ce qui vous a le plus aidé ?',
        '什么对您帮助最大?',
      ),
      '{ease} >= 5',
    ),
  ]),
}
