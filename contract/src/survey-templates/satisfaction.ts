import { anythingElse, comment, onePage, rating, whatWentWrong } from './questions.ts'
import type { SurveyTemplate } from './template.ts'
import { words } from './words.ts'

/** One step of five about one order or contact; the way of asking is as old as the trade, its summing-up by means too. */
export const satisfaction: SurveyTemplate = {
  id: 'csat',
  name: 'Satisfaction (CSAT)',
  about: 'How satisfied they are with one order, visit or contact.',
  moment: 'A few days after a delivery, or right after a contact',
  source: 'Oliver (1980), A cognitive model of the antecedents and consequences of satisfaction decisions, JMR 17(4)',
  metrics: ['csat'],
  json: onePage([
    rating(
      'satisfaction',
      'csat',
      words(
        'How satisfied are you with your latest order?',
        'Wie zufrieden sind Sie mit Ihrer letzten Bestellung?',
        'Qual é o seu grau de satisfação com a sua última encomenda?',
        '¿Qué tan satisfecho está con su último pedido?',
        'Dans quelle mesure êtes-vous satisfait de votre dernière commande ?',
        '您对最近一次订单的满意程度如何?',
      ),
      words(
        'Very dissatisfied',
        'Sehr unzufrieden',
        'Muito insatisfeito',
        'Muy insatisfecho',
        'Très insatisfait',
        '非常不满意',
      ),
      words('Very satisfied', 'Sehr zufrieden', 'Muito satisfeito', 'Muy satisfecho', 'Très satisfait', '非常满意'),
    ),
    comment('wrong', whatWentWrong, '{satisfaction} <= 3'),
    comment('more', anythingElse, '{satisfaction} >= 4'),
  ]),
}
