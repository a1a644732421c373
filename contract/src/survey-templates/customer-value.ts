import { agreement, anythingElse, comment, onePage } from './questions.ts'
import type { SurveyTemplate } from './template.ts'
import { words } from './words.ts'

/**
 * The four dimensions of PERVAL with one statement each instead of nineteen, against price and effort. One for each keeps it
 * short enough to be answered by customers who are not paid for it.
 */
export const customerValue: SurveyTemplate = {
  id: 'customer-value',
  name: 'Customer value',
  about: 'What they get from you, in use, feeling, standing and money, against the price and the effort that it takes.',
  moment: 'Some weeks after a purchase, when the product has been used',
  source: 'Sweeney & Soutar (2001), Consumer perceived value (PERVAL), Journal of Retailing 77(2); Zeithaml (1988)',
  metrics: ['value_functional', 'value_emotional', 'value_social', 'value_economic', 'price_fairness', 'ces'],
  json: onePage(
    [
      agreement(
        'functional',
        'value_functional',
        words(
          'What I bought from you is well made and does what it should.',
          'Was ich bei Ihnen gekauft habe, ist gut gemacht und tut, was es soll.',
          'O que vos comprei é bem feito e cumpre a sua função.',
          'Lo que les compré está bien hecho y cumple su función.',
          'Ce que je vous ai acheté est bien fait et remplit son rôle.',
          '我从你们这里买的东西做工好,也好用。',
        ),
      ),
      agreement(
        'emotional',
        'value_emotional',
        words(
          'It gives me joy, or a good feeling.',
          'Es macht mir Freude oder gibt mir ein gutes Gefühl.',
          'Dá-me alegria ou uma boa sensação.',
          'Me da alegría o una buena sensación.',
          'Cela me procure de la joie ou un sentiment agréable.',
          '它让我感到快乐或心情愉悦。',
        ),
      ),
      agreement(
        'social',
        'value_social',
        words(
          'It makes a good impression on people who matter to me.',
          'Es macht einen guten Eindruck auf Menschen, die mir wichtig sind.',
          'Causa boa impressão nas pessoas que me são importantes.',
          'Causa buena impresión en las personas que me importan.',
          'Cela fait bonne impression sur les personnes qui comptent pour moi.',
          '它能给我在意的人留下好印象。',
        ),
      ),
      agreement(
        'economic',
        'value_economic',
        words(
          'For the money, I get a lot.',
          'Für das Geld bekomme ich viel.',
          'Pelo dinheiro, recebo muito.',
          'Por lo que cuesta, recibo mucho.',
          'J’en ai largement pour mon argent.',
          '就这个价钱而言,我得到了很多。',
        ),
      ),
      agreement(
        'price',
        'price_fairness',
        words(
          'Your prices are fair.',
          'Ihre Preise sind fair.',
          'Os vossos preços são justos.',
          'Sus precios son justos.',
          'Vos prix sont justes.',
          '你们的价格是公道的。',
        ),
      ),
      agreement(
        'effort',
        'ces',
        words(
          'Buying from you takes little effort.',
          'Bei Ihnen einzukaufen macht wenig Mühe.',
          'Comprar-vos dá pouco trabalho.',
          'Comprarles cuesta poco esfuerzo.',
          'Acheter chez vous demande peu d’efforts.',
          '在你们这里购物很省力。',
        ),
      ),
      comment('more', anythingElse),
    ],
    words(
      'How far do you agree?',
      'Wie sehr stimmen Sie zu?',
      'Até que ponto concorda?',
      '¿Hasta qué punto está de acuerdo?',
      'Dans quelle mesure êtes-vous d’accord ?',
      '您在多大程度上同意?',
    ),
  ),
}
