import type { Random } from '@esteem/stats/random'

/**
 * A piece of text with choices: `[a|b|]` is one of its alternatives (the last may be empty), choices may stand in choices,
 * and `{slot}` is filled in. A template is a clause without capital or full stop; the composer puts clauses into sentences.
 */
export type Template = string

type Node = string | { slot: string } | { choices: Node[][] }

const parsed = new Map<Template, Node[]>()

export function expand(random: Random, template: Template, slots: Record<string, string>): string {
  let nodes = parsed.get(template)
  if (!nodes) {
    nodes = parse(template)
    parsed.set(template, nodes)
  }
  return write(random, nodes, slots)
}

function write(random: Random, nodes: Node[], slots: Record<string, string>): string {
  let text = ''
  for (const node of nodes) {
    if (typeof node === 'string') text += node
    else if ('slot' in node) text += slots[node.slot] ?? ''
    else text += write(random, node.choices[Math.floor(random() * node.choices.length)]!, slots)
  }
  return text
}

function parse(template: Template): Node[] {
  let at = 0
  function sequence(inChoice: boolean): Node[] {
    const nodes: Node[] = []
    let literal = ''
    const flush = () => {
      if (literal) nodes.push(literal)
      literal = ''
    }
    while (at < template.length) {
      const letter = template[at]!
      if (inChoice && (letter === '|' || letter === ']')) break
      at++
      if (letter === '[') {
        flush()
        nodes.push({ choices: choices() })
      } else if (letter === '{') {
        flush()
        const end = template.indexOf('}', at)
        nodes.push({ slot: template.slice(at, end) })
        at = end + 1
      } else literal += letter
    }
    flush()
    return nodes
  }
  function choices(): Node[][] {
    const list: Node[][] = []
    for (;;) {
      list.push(sequence(true))
      const letter = template[at++]
      if (letter === ']') return list
      if (letter !== '|') throw new Error(`A choice is not closed in "${template}"`)
    }
  }
  return sequence(false)
}
