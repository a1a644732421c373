import type { Words } from '../words.ts'

export const words: Words = {
  loading: 'A carregar o inquérito',
  away: 'Não é possível abrir o inquérito',
  awayMore: 'Verifique a ligação. Voltamos a tentar automaticamente.',
  again: 'Tentar de novo',
  missing: 'Este inquérito não existe',
  missingMore: 'O endereço pode estar mal escrito. Verifique o link.',
  thanks: 'Obrigado! As suas respostas chegaram.',
  kept: 'As suas respostas ficam guardadas neste dispositivo e são enviadas assim que houver ligação. Pode sair desta página.',
  sending: 'A enviar as suas respostas…',
  close: 'Fechar',
  survey: 'Inquérito',
  refusals: {
    'link-forged': {
      title: 'Este link não funciona',
      more: 'Pode ter sido cortado. Abra-o de novo a partir da mensagem.',
    },
    'link-expired': { title: 'Este link expirou', more: 'Obrigado por querer responder. Pode escrever-nos.' },
    'not-open-yet': { title: 'Este inquérito ainda não começou', more: 'Volte um pouco mais tarde.' },
    'survey-closed': { title: 'Este inquérito está encerrado', more: 'Obrigado por querer responder.' },
    'quota-full': { title: 'Este inquérito está encerrado', more: 'Já responderam pessoas suficientes. Obrigado.' },
    'link-needed': {
      title: 'Este inquérito precisa de um link pessoal',
      more: 'Abra-o a partir da mensagem com que veio.',
    },
    'already-answered': { title: 'Já respondeu', more: 'Obrigado! Temos as suas respostas.' },
  },
}
