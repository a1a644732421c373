import { firstQuestion } from './first-question.ts'
import { localised, ownWords, plain } from './language.ts'
import { renderHtml } from './render-html.ts'
import { renderText } from './render-text.ts'
import { mailWords, wordsIn } from './words.ts'

export interface MailInput {
  /** The survey as SurveyJS writes it. */
  json: Record<string, unknown>
  name: string
  language: string
  businessName: string
  link: string
  unsubscribe: string
  footer: string
  subject: Record<string, string>
  intro: Record<string, string>
  reminder: boolean
}

/** What both forms of a mail say. */
export interface MailContent {
  language: string
  subject: string
  businessName: string
  intro: string[]
  question: string
  choices: { label: string; about: string; href: string }[]
  scale: boolean
  lowest: string
  highest: string
  choose: string
  button: string
  link: string
  why: string
  footer: string
  unsubscribe: { label: string; href: string }
}

/** The mail that asks, in the person's language as far as there are words in it. */
export function compose(input: MailInput): { subject: string; html: string; text: string } {
  const content = contentOf(input)
  return { subject: content.subject, html: renderHtml(content), text: renderText(content) }
}

function contentOf({ json, language, businessName, reminder, ...input }: MailInput): MailContent {
  const words = wordsIn(language)
  const question = firstQuestion(json, language)
  const title = plain(localised(json.title, language))
  const standard = reminder ? words.reminderSubject(businessName) : words.subject(businessName)
  const intro = ownWords(input.intro, language) ?? words.intro(businessName)
  const choices = question?.choices ?? []
  return {
    language: language in mailWords ? language : 'en',
    // A subject is one line, whatever was typed.
    subject: (reminder ? standard : (ownWords(input.subject, language) ?? standard)).replace(/\s+/g, ' '),
    businessName,
    intro: [...(reminder ? [words.reminderIntro(businessName)] : []), ...intro.split(/\n{2,}/)],
    question: question?.title ?? title,
    choices: choices.map(({ label, about, value }) => ({
      label,
      about,
      href: answerLink(input.link, question!.name, value),
    })),
    scale: question?.scale ?? false,
    lowest: question?.lowest ?? '',
    highest: question?.highest ?? '',
    choose: choices.length > 0 ? words.choose : '',
    button: choices.length > 0 ? words.page : words.answer,
    link: input.link,
    why: words.why(businessName),
    footer: input.footer,
    unsubscribe: { label: words.unsubscribe, href: input.unsubscribe },
  }
}

/** Opening it answers nothing by itself: programs that look through mails open links too. The page does, from its script. */
function answerLink(link: string, question: string, value: string): string {
  return `${link}&q=${encodeURIComponent(question)}&a=${encodeURIComponent(value)}`
}
