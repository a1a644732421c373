import type { Words } from '../words.ts'

export const words: Words = {
  loading: 'Chargement de l’enquête',
  away: 'L’enquête est inaccessible',
  awayMore: 'Vérifiez votre connexion. Nous réessayons automatiquement.',
  again: 'Réessayer',
  missing: 'Cette enquête n’existe pas',
  missingMore: 'L’adresse est peut-être mal écrite. Vérifiez le lien.',
  thanks: 'Merci ! Vos réponses sont arrivées.',
  kept: 'Vos réponses sont gardées sur cet appareil et seront envoyées dès qu’il y aura une connexion. Vous pouvez quitter cette page.',
  sending: 'Envoi de vos réponses…',
  close: 'Fermer',
  survey: 'Enquête',
  refusals: {
    'link-forged': {
      title: 'Ce lien ne fonctionne pas',
      more: 'Il a peut-être été coupé. Ouvrez-le à nouveau depuis le message.',
    },
    'link-expired': { title: 'Ce lien a expiré', more: 'Merci d’avoir voulu répondre. Vous pouvez nous écrire.' },
    'not-open-yet': { title: 'Cette enquête n’a pas encore commencé', more: 'Revenez un peu plus tard.' },
    'survey-closed': { title: 'Cette enquête est terminée', more: 'Merci d’avoir voulu répondre.' },
    'quota-full': { title: 'Cette enquête est terminée', more: 'Assez de personnes ont répondu. Merci.' },
    'link-needed': {
      title: 'Cette enquête demande un lien personnel',
      more: 'Ouvrez-la depuis le message qui l’accompagnait.',
    },
    'already-answered': { title: 'Vous avez déjà répondu', more: 'Merci ! Nous avons vos réponses.' },
  },
}
