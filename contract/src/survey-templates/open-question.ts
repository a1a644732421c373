import { comment, onePage } from './questions.ts'
import type { SurveyTemplate } from './template.ts'
import { words } from './words.ts'

/** One question that suggests nothing, as in interviews on critical incidents. */
export const openQuestion: SurveyTemplate = {
  id: 'open',
  name: 'Open question',
  about: 'What is on their minds, in their own words, without a scale that leads them.',
  moment: 'On a page of the site, or in a mail to a few',
  source: 'Flanagan (1954), The critical incident technique, Psychological Bulletin 51(4)',
  metrics: [],
  json: onePage([
    {
      ...comment(
        'thoughts',
        words(
          'Think of the last time you had to do with us. What went well, and what did not?',
          'Denken Sie an das letzte Mal, als Sie mit uns zu tun hatten. Was lief gut, und was nicht?',
          'Pense na última vez que lidou connosco. O que correu bem e o que não correu?',
          'Piense en la última vez que trató con nosotros. ¿Qué salió bien y qué no?',
          'Pensez à la dernière fois que vous avez eu affaire à nous. Qu’est-ce qui s’est bien passé, et moins bien ?',
          '请回想您最近一次与我们打交道的经历。哪些方面做得好,哪些做得不好?',
        ),
      ),
      isRequired: true,
      rows: 6,
    },
  ]),
}
