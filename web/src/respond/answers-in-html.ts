import { type Model, QuestionHtmlModel } from 'survey-core'

const look = QuestionHtmlModel.prototype.getProcessedText

/** A question that only shows HTML looks answers up by itself, before the survey does: there they become text as well. */
QuestionHtmlModel.prototype.getProcessedText = function (html: string): string {
  return withAnswers(html, (braces) => look.call(this, braces))
}

/** Puts answers into the author's HTML as the text that they are, whatever is in them; what has no answer is left out. */
export function putAnswersAsText(model: Model): void {
  model.onProcessHtml.add((_, said) => {
    said.html = withAnswers(said.html, (braces) => model.processText(braces, true))
  })
}

function withAnswers(html: string, answerTo: (braces: string) => string): string {
  return html.replace(/\{[^{}]*\}/g, (braces) => {
    const answer = answerTo(braces)
    return answer === braces ? '' : asText(answer)
  })
}

/** Braces too: what an answer says in them is not to be looked up again. */
function asText(answer: string): string {
  return answer.replace(/[&<>"'{}]/g, (letter) => `&#${letter.charCodeAt(0)};`)
}
