import { comment, onePage, rating, whatWentWrong } from './questions.ts'
import type { SurveyTemplate } from './template.ts'
import { words } from './words.ts'

const veryLow = words('Very low', 'Sehr niedrig', 'Muito baixas', 'Muy bajas', 'Très faibles', '非常低')
const veryHigh = words('Very high', 'Sehr hoch', 'Muito altas', 'Muy altas', 'Très élevées', '非常高')
const veryPoor = words('Very poor', 'Sehr schlecht', 'Muito mau', 'Muy malo', 'Très mauvais', '非常差')
const veryGood = words('Very good', 'Sehr gut', 'Muito bom', 'Muy bueno', 'Très bon', '非常好')

/** As national indices of satisfaction ask: what was expected before, what came, each on the same steps. The gap is the figure. */
export const expectations: SurveyTemplate = {
  id: 'expectations',
  name: 'Expectations and experience',
  about: 'What they had expected, what they got, and the gap between the two.',
  moment: 'After a first purchase',
  source:
    'Oliver (1980), JMR 17(4); Fornell et al. (1996), The American customer satisfaction index, Journal of Marketing 60(4)',
  metrics: ['expected', 'experienced'],
  json: onePage([
    rating(
      'expected',
      'expected',
      words(
        'Think back to before you bought from us: how high were your expectations?',
        'Denken Sie an die Zeit vor Ihrem Kauf zurück: Wie hoch waren Ihre Erwartungen?',
        'Pense no momento antes de nos comprar: quão altas eram as suas expectativas?',
        'Piense en el momento anterior a su compra: ¿qué tan altas eran sus expectativas?',
        'Repensez au moment précédant votre achat : quelles étaient vos attentes ?',
        '请回想购买之前:您的期望有多高?',
      ),
      veryLow,
      veryHigh,
    ),
    rating(
      'experienced',
      'experienced',
      words(
        'And now that you know: how good is what you got?',
        'Und jetzt, da Sie es kennen: Wie gut ist, was Sie bekommen haben?',
        'E agora que conhece: quão bom é o que recebeu?',
        'Y ahora que lo conoce: ¿qué tan bueno es lo que recibió?',
        'Et maintenant que vous connaissez : que vaut ce que vous avez reçu ?',
        '现在您已经了解了:您得到的有多好?',
      ),
      veryPoor,
      veryGood,
    ),
    comment('short', whatWentWrong, '{experienced} < {expected}'),
    comment(
      'surprise',
      words(
        'What surprised you most?',
        'Was hat Sie am meisten überrascht?',
        'O que mais o surpreendeu?',
        '¿Qué fue lo que más le sorprendió?',
        'Qu’est-ce qui vous a le plus surpris ?',
        '最让您感到意外的是什么?',
      ),
      '{experienced} >= {expected}',
    ),
  ]),
}
