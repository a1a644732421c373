import { metricProperty } from '../survey.ts'
import { comment, onePage } from './questions.ts'
import type { SurveyTemplate } from './template.ts'
import { words } from './words.ts'

/** Asked once when a case is closed. A plain yes or no: whoever complained has answered enough. */
export const didItHelp: SurveyTemplate = {
  id: 'did-it-help',
  name: 'Did it help?',
  about: 'Whether what you did about a complaint helped. Asked once, after a case is closed.',
  moment: 'By itself, some days after a case is closed',
  source:
    'Tax, Brown & Chandrashekaran (1998), Customer evaluations of service complaint experiences, Journal of Marketing 62(2)',
  metrics: ['helped'],
  json: onePage([
    {
      type: 'radiogroup',
      name: 'helped',
      isRequired: true,
      title: words(
        'Did what we did about your matter help?',
        'Hat geholfen, was wir in Ihrer Sache getan haben?',
        'O que fizemos sobre o seu assunto ajudou?',
        '¿Le ayudó lo que hicimos respecto a su asunto?',
        'Ce que nous avons fait à propos de votre demande a-t-il aidé ?',
        '我们针对您的问题所做的处理有帮助吗?',
      ),
      choices: [
        { value: 1, text: words('Yes', 'Ja', 'Sim', 'Sí', 'Oui', '有') },
        { value: 0, text: words('No', 'Nein', 'Não', 'No', 'Non', '没有') },
      ],
      [metricProperty]: 'helped',
    },
    comment(
      'open',
      words(
        'What is still open?',
        'Was ist noch offen?',
        'O que ainda está por resolver?',
        '¿Qué queda por resolver?',
        'Que reste-t-il à régler ?',
        '还有什么没有解决?',
      ),
      '{helped} = 0',
    ),
  ]),
}
