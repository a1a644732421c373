import type { caseTemplateInput } from '@esteem/contract'
import type { z } from 'zod'

/** The wording that a new install starts with. */
export const firstTemplates: z.infer<typeof caseTemplateInput>[] = [
  template('A first answer', 'en', 'What you told us{% if order.id %} about order {{ order.id }}{% endif %}', [
    'Dear {{ customer.first_name }},',
    'thank you for telling us. That is not how it should be, and I am sorry.',
    'I am looking into {% if order.id %}your order {{ order.id }}{% else %}it{% endif %} now and will write to you again today. If there is anything that I should know, simply answer this message.',
    '{{ agent.name }}\n{{ business.name }}',
  ]),
  template(
    'Uma primeira resposta',
    'pt',
    'O que nos disse{% if order.id %} sobre a encomenda {{ order.id }}{% endif %}',
    [
      'Olá {{ customer.first_name }},',
      'obrigado por nos ter dito. Não é assim que deve ser, e peço desculpa.',
      'Estou a ver {% if order.id %}a sua encomenda {{ order.id }}{% else %}o que se passou{% endif %} e volto a escrever-lhe ainda hoje. Se houver algo que eu deva saber, basta responder a esta mensagem.',
      '{{ agent.name }}\n{{ business.name }}',
    ],
  ),
  template(
    'Una primera respuesta',
    'es',
    'Lo que nos ha contado{% if order.id %} sobre el pedido {{ order.id }}{% endif %}',
    [
      'Hola, {{ customer.first_name }}:',
      'Gracias por contárnoslo. No debería haber sido así, y lo siento.',
      'Estoy mirando {% if order.id %}su pedido {{ order.id }}{% else %}qué ha pasado{% endif %} y le escribiré de nuevo hoy mismo. Si hay algo que deba saber, basta con responder a este mensaje.',
      '{{ agent.name }}\n{{ business.name }}',
    ],
  ),
  template('Eine erste Antwort', 'de', 'Ihre Rückmeldung{% if order.id %} zur Bestellung {{ order.id }}{% endif %}', [
    'Guten Tag {{ customer.name }},',
    'danke, dass Sie uns das gesagt haben. So soll es nicht sein, und es tut mir leid.',
    'Ich sehe mir {% if order.id %}Ihre Bestellung {{ order.id }}{% else %}das{% endif %} jetzt an und schreibe Ihnen heute noch einmal. Wenn ich etwas wissen sollte, antworten Sie einfach auf diese Nachricht.',
    '{{ agent.name }}\n{{ business.name }}',
  ]),
  template('Une première réponse', 'fr', 'Votre message{% if order.id %} sur la commande {{ order.id }}{% endif %}', [
    'Bonjour {{ customer.first_name }},',
    'merci de nous l’avoir dit. Cela ne devrait pas se passer ainsi, et j’en suis désolé.',
    'Je regarde {% if order.id %}votre commande {{ order.id }}{% else %}ce qui s’est passé{% endif %} et je vous réécris aujourd’hui. S’il y a quelque chose que je devrais savoir, répondez simplement à ce message.',
    '{{ agent.name }}\n{{ business.name }}',
  ]),
  template('An offer to put it right', 'en', 'How we would like to put it right', [
    'Dear {{ customer.first_name }},',
    'I have looked into {% if order.id %}order {{ order.id }}{% else %}what you told us{% endif %}. What would suit you better: a replacement, or your money back? Either is fine with us, and there is nothing that you need to send back first.',
    'Answer in one word if you like, and I will see to it.',
    '{{ agent.name }}\n{{ business.name }}',
  ]),
]

function template(name: string, language: string, subject: string, paragraphs: string[]) {
  return { name, language, subject, body: paragraphs.join('\n\n') }
}
