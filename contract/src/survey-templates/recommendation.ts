import { comment, onePage, rating } from './questions.ts'
import type { SurveyTemplate } from './template.ts'
import { words } from './words.ts'

/** After Reichheld (2003): one question of eleven steps, then why. What is asked next depends on the answer. */
export const recommendation: SurveyTemplate = {
  id: 'nps',
  name: 'Recommendation (NPS)',
  about: 'Whether they would recommend you, and why or why not. The figure that most businesses can compare.',
  moment: 'Once or twice a year to everybody, or some weeks after a purchase',
  source: 'Reichheld (2003), The one number you need to grow, Harvard Business Review 81(12)',
  metrics: ['nps'],
  json: onePage([
    rating(
      'recommend',
      'nps',
      words(
        'How likely are you to recommend us to a friend or colleague?',
        'Wie wahrscheinlich ist es, dass Sie uns Freunden oder Kollegen empfehlen?',
        'Qual é a probabilidade de nos recomendar a um amigo ou colega?',
        '¿Qué probabilidad hay de que nos recomiende a un amigo o colega?',
        'Quelle est la probabilité que vous nous recommandiez à un ami ou à un collègue ?',
        '您有多大可能向朋友或同事推荐我们?',
      ),
      words(
        'Not at all likely',
        'Sehr unwahrscheinlich',
        'Nada provável',
        'Nada probable',
        'Pas du tout probable',
        '完全不可能',
      ),
      words(
        'Extremely likely',
        'Sehr wahrscheinlich',
        'Extremamente provável',
        'Extremadamente probable',
        'Tout à fait probable',
        '极有可能',
      ),
    ),
    comment(
      'improve',
      words(
        'What would we have to do better?',
        'Was müssten wir besser machen?',
        'O que teríamos de fazer melhor?',
        '¿Qué tendríamos que hacer mejor?',
        'Que devrions-nous faire mieux ?',
        '我们需要在哪些方面做得更好?',
      ),
      '{recommend} <= 6',
    ),
    comment(
      'missing',
      words(
        'What is missing for you to be fully convinced?',
        'Was fehlt noch, damit Sie ganz überzeugt sind?',
        'O que falta para ficar totalmente convencido?',
        '¿Qué falta para que quede del todo convencido?',
        'Que manque-t-il pour vous convaincre tout à fait ?',
        '还差什么能让您完全满意?',
      ),
      '{recommend} = 7 or {recommend} = 8',
    ),
    comment(
      'liked',
      words(
        'What do you like best about us?',
        'Was gefällt Ihnen an uns am besten?',
        'De que gosta mais em nós?',
        '¿Qué es lo que más le gusta de nosotros?',
        'Qu’appréciez-vous le plus chez nous ?',
        '您最喜欢我们的哪一点?',
      ),
      '{recommend} >= 9',
    ),
  ]),
}
