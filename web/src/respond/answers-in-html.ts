import type { Model } from 'survey-core'

/** Puts answers into the author's HTML as the text that they are, whatever is in them; what has no answer is left out. */
export function putAnswersAsText(model: Model): void {
  model.onProcessHtml.add((_, said) => {
    said.html = said.html.replace(/\{[^{}]*\}/g, (braces) => {
      const answer = model.processText(braces, true)
      return answer === braces ? '' : asText(answer)
    })
  })
}

/** Braces too: what an answer says in them is not to be looked up again. */
function asText(answer: string): string {
  return answer.replace(/[&<>"'{}]/g, (letter) => `&#${letter.charCodeAt(0)};`)
}
