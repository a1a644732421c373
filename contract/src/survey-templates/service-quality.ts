import { comment, onePage, rating, whatWentWrong } from './questions.ts'
import type { SurveyTemplate } from './template.ts'
import { type Words, words } from './words.ts'

const row = (value: string, text: Words) => ({ value, text })

/** Service as a whole on five steps, then the parts that research on service quality tells apart. */
export const service: SurveyTemplate = {
  id: 'service',
  name: 'Service',
  about: 'How well they were served, and in what: quick, knowing, friendly, as promised.',
  moment: 'Within a day of a conversation',
  source: 'Parasuraman, Zeithaml & Berry (1988), SERVQUAL, Journal of Retailing 64(1)',
  metrics: ['service'],
  json: onePage([
    rating(
      'service',
      'service',
      words(
        'How well did we serve you?',
        'Wie gut haben wir Sie bedient?',
        'Como avalia o nosso atendimento?',
        '¿Qué tan bien le atendimos?',
        'Avez-vous été bien servi ?',
        '我们的服务如何?',
      ),
      words('Very poorly', 'Sehr schlecht', 'Muito mau', 'Muy mal', 'Très mal', '非常差'),
      words('Very well', 'Sehr gut', 'Muito bom', 'Muy bien', 'Très bien', '非常好'),
    ),
    {
      type: 'checkbox',
      name: 'lacking',
      title: words(
        'What was lacking?',
        'Woran hat es gefehlt?',
        'O que faltou?',
        '¿Qué faltó?',
        'Qu’est-ce qui a manqué ?',
        '有哪些不足?',
      ),
      visibleIf: '{service} <= 4',
      choices: [
        row(
          'speed',
          words(
            'A quick answer',
            'Eine schnelle Antwort',
            'Uma resposta rápida',
            'Una respuesta rápida',
            'Une réponse rapide',
            '快速回复',
          ),
        ),
        row(
          'knowledge',
          words('Knowledge', 'Sachkenntnis', 'Conhecimento', 'Conocimiento', 'Des connaissances', '专业知识'),
        ),
        row(
          'friendliness',
          words('Friendliness', 'Freundlichkeit', 'Simpatia', 'Amabilidad', 'De l’amabilité', '友好态度'),
        ),
        row(
          'promise',
          words(
            'That you do what you promised',
            'Dass Sie tun, was Sie versprochen haben',
            'Que cumpram o que prometeram',
            'Que cumplan lo prometido',
            'Que vous teniez vos promesses',
            '兑现承诺',
          ),
        ),
        row('solution', words('A solution', 'Eine Lösung', 'Uma solução', 'Una solución', 'Une solution', '解决方案')),
      ],
      showOtherItem: true,
    },
    comment('wrong', whatWentWrong, '{service} <= 3'),
    comment(
      'thanks',
      words(
        'Whom or what would you like to praise?',
        'Wen oder was möchten Sie loben?',
        'Quem ou o que gostaria de elogiar?',
        '¿A quién o qué le gustaría elogiar?',
        'Qui ou que souhaitez-vous féliciter ?',
        '您想表扬谁或什么?',
      ),
      '{service} >= 4',
    ),
  ]),
}
