import { agreement, comment, onePage, rating } from './questions.ts'
import type { SurveyTemplate } from './template.ts'
import { words } from './words.ts'

/** Trust as reliance on a kept word; ethics as honesty and responsibility; and what both are for: staying. */
export const brandTrust: SurveyTemplate = {
  id: 'brand-trust',
  name: 'Brand: trust and ethics',
  about: 'Whether they rely on you, hold you to be honest and responsible, and mean to stay.',
  moment: 'Once a year to everybody',
  source:
    'Chaudhuri & Holbrook (2001), Brand trust and brand affect, Journal of Marketing 65(2); Brunk (2012), Un/ethical company and brand perceptions, Journal of Business Ethics 111(4)',
  metrics: ['trust', 'ethics', 'loyalty'],
  json: onePage([
    agreement(
      'trust',
      'trust',
      words(
        'I trust you to keep your word.',
        'Ich vertraue darauf, dass Sie Ihr Wort halten.',
        'Confio que cumprem a vossa palavra.',
        'Confío en que cumplen su palabra.',
        'J’ai confiance : vous tenez parole.',
        '我相信你们会信守承诺。',
      ),
    ),
    agreement(
      'ethics',
      'ethics',
      words(
        'You treat people and nature responsibly, also where nobody is watching.',
        'Sie gehen mit Menschen und Natur verantwortungsvoll um, auch wenn niemand hinsieht.',
        'Tratam as pessoas e a natureza com responsabilidade, mesmo quando ninguém está a ver.',
        'Tratan a las personas y a la naturaleza con responsabilidad, también cuando nadie mira.',
        'Vous traitez les gens et la nature de façon responsable, même quand personne ne regarde.',
        '即使无人监督,你们也会负责任地对待人与自然。',
      ),
    ),
    rating(
      'loyalty',
      'loyalty',
      words(
        'How likely are you to buy from us again?',
        'Wie wahrscheinlich ist es, dass Sie wieder bei uns kaufen?',
        'Qual é a probabilidade de voltar a comprar-nos?',
        '¿Qué probabilidad hay de que vuelva a comprarnos?',
        'Quelle est la probabilité que vous achetiez de nouveau chez nous ?',
        '您再次购买的可能性有多大?',
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
      'doubts',
      words(
        'What makes you doubt us?',
        'Was lässt Sie an uns zweifeln?',
        'O que o faz duvidar de nós?',
        '¿Qué le hace dudar de nosotros?',
        'Qu’est-ce qui vous fait douter de nous ?',
        '是什么让您对我们有疑虑?',
      ),
      '{trust} <= 4 or {ethics} <= 4',
    ),
  ]),
}
