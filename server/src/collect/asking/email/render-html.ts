import { html, raw } from 'hono/html'
import type { MailContent } from './compose.ts'

/** The mail as HTML: tables and inline styles, which every mail program understands; the rest makes it nicer where it can. */
export function renderHtml(content: MailContent): string {
  const { language, subject, businessName, intro, question, choices, scale, choose, button, link, why, footer } =
    content
  return String(html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${subject}</title>
<style>${raw(style)}</style>
</head>
<body class="ground" style="margin:0;padding:0;background:#f4f5f7;color:#1d2330;font-family:${raw(fonts)}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="sheet" style="max-width:600px;background:#ffffff;border-radius:12px">
<tr><td class="pad" style="padding:32px">
<p class="soft" style="margin:0 0 20px;font-size:14px;color:#5b6475">${businessName}</p>
${intro.map((paragraph) => html`<p style="margin:0 0 16px;font-size:16px;line-height:1.5">${paragraph}</p>`)}
<h1 style="margin:24px 0 16px;font-size:22px;line-height:1.3;font-weight:600">${question}</h1>
${choices.length === 0 ? '' : scale ? scaleOf(content) : listOf(content)}
${choose && html`<p class="soft" style="margin:12px 0 0;font-size:14px;line-height:1.5;color:#5b6475">${choose}</p>`}
<p style="margin:24px 0 0"><a class="${choices.length > 0 ? 'quiet' : 'main'}" href="${link}" style="${raw(choices.length > 0 ? quietStyle : mainStyle)}">${button}</a></p>
</td></tr></table>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px"><tr><td class="soft" style="padding:20px 32px;font-size:13px;line-height:1.6;color:#5b6475">
<p style="margin:0">${why}</p>
${footer && html`<p style="margin:8px 0 0">${footer}</p>`}
<p style="margin:8px 0 0"><a class="soft" href="${content.unsubscribe.href}" style="color:#5b6475;text-decoration:underline">${content.unsubscribe.label}</a></p>
</td></tr></table>
</td></tr></table>
</body>
</html>`)
}

/** Side by side, with a word at each end. */
function scaleOf({ choices, lowest, highest }: MailContent) {
  const width = `${(100 / choices.length).toFixed(2)}%`
  return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="table-layout:fixed"><tr>
${choices.map(
  ({ label, about, href }) =>
    html`<td class="place" width="${width}" style="padding:2px"><a class="choice" href="${href}" aria-label="${about}" title="${about}" style="${raw(placeStyle)}">${label}</a></td>`,
)}
</tr></table>
${(lowest || highest) && html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td class="soft" style="padding:6px 2px 0;font-size:13px;color:#5b6475" align="left">${lowest}</td><td class="soft" style="padding:6px 2px 0;font-size:13px;color:#5b6475" align="right">${highest}</td></tr></table>`}`
}

/** One below the other. */
function listOf({ choices }: MailContent) {
  return html`${choices.map(
    ({ label, href }) =>
      html`<p style="margin:0 0 8px"><a class="choice" href="${href}" style="${raw(lineStyle)}">${label}</a></p>`,
  )}`
}

const fonts = "system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif"
const choiceStyle =
  'display:block;border:1px solid #c3c9d6;border-radius:8px;background:#f7f8fb;color:#1d2330;text-decoration:none'
const placeStyle = `${choiceStyle};padding:12px 0;text-align:center;font-size:16px;line-height:20px;font-weight:600`
const lineStyle = `${choiceStyle};padding:12px 16px;font-size:16px;line-height:20px`
const mainStyle =
  'display:inline-block;padding:14px 28px;border-radius:8px;background:#2f5bd0;color:#ffffff;font-size:16px;font-weight:600;text-decoration:none'
const quietStyle = 'display:inline-block;padding:6px 0;color:#2450bd;font-size:15px;text-decoration:underline'

const style = `
  a.choice:hover, a.choice:focus { border-color: #2f5bd0 !important; }
  @media (max-width: 480px) {
    .pad { padding: 24px 16px !important; }
    .place { padding: 1px !important; }
    .place a { padding: 13px 0 !important; font-size: 15px !important; }
  }
  @media (prefers-color-scheme: dark) {
    .ground { background: #14171d !important; color: #e7eaf0 !important; }
    .sheet { background: #1e222b !important; }
    .soft { color: #a9b1c0 !important; }
    a.choice { background: #2a303c !important; border-color: #4a5364 !important; color: #e7eaf0 !important; }
    a.quiet { color: #9db8ff !important; }
  }`
