import { expect, test } from 'vitest'
import { firstTemplates } from './first-templates.ts'
import { renderTemplate, type TemplateContext } from './render-template.ts'

const context: TemplateContext = {
  customer: { name: 'Inês Faria', first_name: 'Inês', email: 'ines@example.org' },
  order: { id: '10342' },
  case: { number: 17, score: 2, text: 'Broken. {{ business.name }} <script>alert(1)</script>' },
  business: { name: 'Olaria' },
  agent: { name: 'Ana' },
}

function render(text: string, within = context): string {
  const filled = renderTemplate(text, within)
  return 'text' in filled ? filled.text : `wrong: ${filled.wrong}`
}

test('fills in what is known, and leaves out what is not', () => {
  const template = 'Dear {{ customer.name }},{% if order.id %} order {{ order.id }}{% endif %}{{ customer.nothing }}!'
  expect(render(template)).toBe('Dear Inês Faria, order 10342!')
  expect(render(template, { ...context, order: { id: '' } })).toContain('Dear')
})

test('what a customer wrote is never taken for a template', () => {
  expect(render('{{ case.text }}')).toBe(context.case.text)
})

test.each([
  ['a file', '{% include "/etc/passwd" %}'],
  ['a file by another name', '{% render "secret" %}'],
  ['a layout', '{% layout "x" %}'],
  ['a loop', '{% for i in (1..1000000000) %}x{% endfor %}'],
  ['a table', '{% tablerow i in (1..1000000000) %}x{% endtablerow %}'],
  ['what is not closed', '{% if order.id %}'],
  ['a filter that is none', '{{ order.id | shout }}'],
  ['a very long text', 'x'.repeat(30_000)],
  ['a text that doubles', `{{ "${'x'.repeat(10_000)}" | replace: "x", "${'y'.repeat(1_000)}" }}`],
])('%s is refused in words', (_, template) => {
  expect(renderTemplate(template, context)).toEqual({ wrong: expect.stringMatching(/.../) })
})

test.each([
  ['the way to functions', '{{ customer.constructor }}{{ customer.__proto__ }}{{ customer.name.constructor }}'],
  ['a number of entries', '{{ customer.toString }}'],
])('%s leads nowhere', (_, template) => {
  expect(render(template)).toBe('')
})

test('the first templates can all be filled in, with an order and without', () => {
  for (const { subject, body } of firstTemplates) {
    for (const order of [{ id: '10342' }, { id: '' }]) {
      const text = `${render(subject, { ...context, order })} ${render(body, { ...context, order })}`
      expect(text).toContain('Inês')
      expect(text).not.toMatch(/[{}]/)
      expect(text.includes('10342')).toBe(order.id !== '')
    }
  }
})
