import { Liquid, LiquidError } from 'liquidjs'

const allowedTags = new Set(['if', 'unless', 'case', 'comment', 'raw'])

/**
 * Templates come from people with an account, and are filled with what customers wrote: they choose and show, and can do
 * nothing else. No files, no loops, little memory and time.
 */
const liquid = new Liquid({
  ownPropertyOnly: true,
  strictFilters: true,
  parseLimit: 25_000,
  renderLimit: 200,
  memoryLimit: 200_000,
  dynamicPartials: false,
  relativeReference: false,
  fs: {
    exists: async () => false,
    existsSync: () => false,
    readFile: async () => '',
    readFileSync: () => '',
    resolve: (_root, file) => file,
  },
})
for (const name of Object.keys(liquid.tags)) if (!allowedTags.has(name)) delete liquid.tags[name]

export interface TemplateContext {
  customer: { name: string; first_name: string; email: string }
  order: { id: string }
  case: { number: number; score: number | null; text: string }
  business: { name: string }
  agent: { name: string }
}

/** Fills in a template, or says in words what is wrong with it. */
export function renderTemplate(template: string, context: TemplateContext): { text: string } | { wrong: string } {
  try {
    const text = liquid.parseAndRenderSync(template, context)
    return { text: text.replace(/\n{3,}/g, '\n\n').trim() }
  } catch (error) {
    return { wrong: error instanceof LiquidError ? error.message.split('\n')[0] : 'it asks for too much' }
  }
}
