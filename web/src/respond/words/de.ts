import type { Words } from '../words.ts'

export const words: Words = {
  loading: 'Die Umfrage wird geladen',
  away: 'Die Umfrage ist nicht erreichbar',
  awayMore: 'Bitte die Verbindung prüfen. Wir versuchen es von selbst noch einmal.',
  again: 'Noch einmal versuchen',
  missing: 'Diese Umfrage gibt es nicht',
  missingMore: 'Vielleicht ist die Adresse falsch geschrieben. Bitte den Link noch einmal ansehen.',
  thanks: 'Danke! Ihre Antworten sind angekommen.',
  kept: 'Ihre Antworten bleiben auf diesem Gerät gespeichert und werden gesendet, sobald es eine Verbindung gibt. Sie können die Seite verlassen.',
  sending: 'Ihre Antworten werden gesendet …',
  close: 'Schließen',
  survey: 'Umfrage',
  refusals: {
    'link-forged': {
      title: 'Dieser Link funktioniert nicht',
      more: 'Vielleicht wurde er abgeschnitten. Bitte noch einmal aus der Nachricht öffnen.',
    },
    'link-expired': {
      title: 'Dieser Link ist abgelaufen',
      more: 'Danke, dass Sie antworten wollten. Schreiben Sie uns gern.',
    },
    'not-open-yet': { title: 'Diese Umfrage hat noch nicht begonnen', more: 'Bitte etwas später wiederkommen.' },
    'survey-closed': { title: 'Diese Umfrage ist beendet', more: 'Danke, dass Sie antworten wollten.' },
    'quota-full': {
      title: 'Diese Umfrage ist beendet',
      more: 'Es haben genug Menschen geantwortet. Danke, dass Sie es wollten.',
    },
    'link-needed': {
      title: 'Diese Umfrage braucht einen persönlichen Link',
      more: 'Bitte aus der Nachricht öffnen, mit der sie kam.',
    },
    'already-answered': { title: 'Sie haben schon geantwortet', more: 'Danke! Ihre Antworten sind da.' },
  },
}
