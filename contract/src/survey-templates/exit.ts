import { comment, onePage, rating } from './questions.ts'
import type { SurveyTemplate } from './template.ts'
import { words } from './words.ts'

/** Why they leave, in the classes that research on switching found, and whether they might come back. */
export const exit: SurveyTemplate = {
  id: 'exit',
  name: 'Exit',
  about: 'Why they leave, and what would bring them back.',
  moment: 'When somebody cancels, or has not bought for long',
  source: 'Keaveney (1995), Customer switching behavior in service industries, Journal of Marketing 59(2)',
  metrics: ['loyalty'],
  json: onePage([
    {
      type: 'radiogroup',
      name: 'reason',
      isRequired: true,
      title: words(
        'What is the main reason that you no longer buy from us?',
        'Was ist der Hauptgrund, dass Sie nicht mehr bei uns kaufen?',
        'Qual é a principal razão para já não nos comprar?',
        '¿Cuál es la razón principal por la que ya no nos compra?',
        'Quelle est la raison principale pour laquelle vous n’achetez plus chez nous ?',
        '您不再向我们购买的主要原因是什么?',
      ),
      choices: [
        {
          value: 'need',
          text: words(
            'I no longer need it',
            'Ich brauche es nicht mehr',
            'Já não preciso',
            'Ya no lo necesito',
            'Je n’en ai plus besoin',
            '我不再需要了',
          ),
        },
        { value: 'price', text: words('The price', 'Der Preis', 'O preço', 'El precio', 'Le prix', '价格') },
        {
          value: 'quality',
          text: words('The quality', 'Die Qualität', 'A qualidade', 'La calidad', 'La qualité', '质量'),
        },
        {
          value: 'service',
          text: words('The service', 'Der Service', 'O atendimento', 'El servicio', 'Le service', '服务'),
        },
        {
          value: 'effort',
          text: words(
            'Too much trouble',
            'Zu viel Aufwand',
            'Demasiado trabalho',
            'Demasiadas molestias',
            'Trop compliqué',
            '太麻烦',
          ),
        },
        {
          value: 'other-offer',
          text: words(
            'I found something better',
            'Ich habe Besseres gefunden',
            'Encontrei algo melhor',
            'Encontré algo mejor',
            'J’ai trouvé mieux',
            '我找到了更好的',
          ),
        },
      ],
      showOtherItem: true,
    },
    comment(
      'story',
      words(
        'What happened? What could we have done?',
        'Was ist geschehen? Was hätten wir tun können?',
        'O que aconteceu? O que poderíamos ter feito?',
        '¿Qué pasó? ¿Qué podríamos haber hecho?',
        'Que s’est-il passé ? Qu’aurions-nous pu faire ?',
        '发生了什么?我们本可以做些什么?',
      ),
    ),
    rating(
      'return',
      'loyalty',
      words(
        'How likely are you to come back one day?',
        'Wie wahrscheinlich ist es, dass Sie eines Tages wiederkommen?',
        'Qual é a probabilidade de voltar um dia?',
        '¿Qué probabilidad hay de que vuelva algún día?',
        'Quelle est la probabilité que vous reveniez un jour ?',
        '您将来再次光顾的可能性有多大?',
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
  ]),
}
