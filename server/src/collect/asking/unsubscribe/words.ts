export interface UnsubscribeWords {
  title: string
  ask: (business: string) => string
  confirm: string
  done: (business: string) => string
  doneAll: (business: string) => string
  everything: string
  undo: string
  undone: (business: string) => string
  again: string
  broken: string
}

const en: UnsubscribeWords = {
  title: 'Your mails',
  ask: (business) => `Do you want no more surveys from ${business}?`,
  confirm: 'No more surveys',
  done: (business) => `${business} sends you no more surveys.`,
  doneAll: (business) => `${business} sends you nothing any more but what concerns your own orders and requests.`,
  everything: 'No mail at all',
  undo: 'Undo',
  undone: (business) => `${business} may send you surveys again.`,
  again: 'No more surveys after all',
  broken: 'This link is not complete or too old. Please use the one in a newer mail, or answer the mail and say so.',
}

/** What the page says on which somebody says no. */
export const unsubscribeWords: Record<string, UnsubscribeWords> = {
  en,
  de: {
    title: 'Ihre E-Mails',
    ask: (business) => `Möchten Sie keine Umfragen von ${business} mehr bekommen?`,
    confirm: 'Keine Umfragen mehr',
    done: (business) => `${business} schickt Ihnen keine Umfragen mehr.`,
    doneAll: (business) =>
      `${business} schickt Ihnen nichts mehr außer dem, was Ihre eigenen Bestellungen und Anfragen betrifft.`,
    everything: 'Gar keine E-Mails mehr',
    undo: 'Rückgängig machen',
    undone: (business) => `${business} darf Ihnen wieder Umfragen schicken.`,
    again: 'Doch keine Umfragen mehr',
    broken:
      'Dieser Link ist unvollständig oder zu alt. Bitte nehmen Sie den aus einer neueren E-Mail, oder antworten Sie auf die E-Mail.',
  },
  fr: {
    title: 'Vos e-mails',
    ask: (business) => `Ne plus recevoir d’enquêtes de ${business} ?`,
    confirm: 'Plus d’enquêtes',
    done: (business) => `${business} ne vous envoie plus d’enquêtes.`,
    doneAll: (business) =>
      `${business} ne vous envoie plus rien, hormis ce qui concerne vos propres commandes et demandes.`,
    everything: 'Plus aucun e-mail',
    undo: 'Annuler',
    undone: (business) => `${business} peut de nouveau vous envoyer des enquêtes.`,
    again: 'Finalement, plus d’enquêtes',
    broken: 'Ce lien est incomplet ou trop ancien. Utilisez celui d’un message plus récent, ou répondez au message.',
  },
  es: {
    title: 'Sus correos',
    ask: (business) => `¿No quiere más encuestas de ${business}?`,
    confirm: 'No más encuestas',
    done: (business) => `${business} no le envía más encuestas.`,
    doneAll: (business) => `${business} ya no le envía nada, salvo lo que atañe a sus propios pedidos y consultas.`,
    everything: 'Ningún correo más',
    undo: 'Deshacer',
    undone: (business) => `${business} puede enviarle encuestas de nuevo.`,
    again: 'Mejor no más encuestas',
    broken:
      'Este enlace está incompleto o es demasiado antiguo. Use el de un correo más reciente o responda al correo.',
  },
  pt: {
    title: 'As suas mensagens',
    ask: (business) => `Não quer receber mais inquéritos de ${business}?`,
    confirm: 'Não quero mais inquéritos',
    done: (business) => `${business} já não lhe envia inquéritos.`,
    doneAll: (business) => `${business} já não lhe envia nada, além do que diz respeito às suas encomendas e pedidos.`,
    everything: 'Nenhuma mensagem',
    undo: 'Desfazer',
    undone: (business) => `${business} pode voltar a enviar-lhe inquéritos.`,
    again: 'Afinal, não quero mais inquéritos',
    broken:
      'Esta ligação está incompleta ou é antiga de mais. Use a de uma mensagem mais recente, ou responda à mensagem.',
  },
  it: {
    title: 'Le sue e-mail',
    ask: (business) => `Non vuole più sondaggi da ${business}?`,
    confirm: 'Niente più sondaggi',
    done: (business) => `${business} non le invia più sondaggi.`,
    doneAll: (business) =>
      `${business} non le invia più nulla, salvo ciò che riguarda i suoi ordini e le sue richieste.`,
    everything: 'Nessuna e-mail',
    undo: 'Annulla',
    undone: (business) => `${business} può inviarle di nuovo sondaggi.`,
    again: 'Anzi, niente più sondaggi',
    broken:
      'Questo link è incompleto o troppo vecchio. Usi quello di un messaggio più recente, o risponda al messaggio.',
  },
  nl: {
    title: 'Uw e-mails',
    ask: (business) => `Wilt u geen enquêtes meer van ${business}?`,
    confirm: 'Geen enquêtes meer',
    done: (business) => `${business} stuurt u geen enquêtes meer.`,
    doneAll: (business) => `${business} stuurt u niets meer, behalve wat uw eigen bestellingen en vragen betreft.`,
    everything: 'Helemaal geen e-mail',
    undo: 'Ongedaan maken',
    undone: (business) => `${business} mag u weer enquêtes sturen.`,
    again: 'Toch geen enquêtes meer',
    broken: 'Deze link is onvolledig of te oud. Gebruik die uit een nieuwere mail, of beantwoord de mail.',
  },
  zh: {
    title: '您的邮件',
    ask: (business) => `不想再收到${business}的调查吗？`,
    confirm: '不再接收调查',
    done: (business) => `${business}不会再向您发送调查。`,
    doneAll: (business) => `除了与您自己的订单和请求有关的内容，${business}不会再向您发送任何邮件。`,
    everything: '不再接收任何邮件',
    undo: '撤销',
    undone: (business) => `${business}可以再次向您发送调查。`,
    again: '还是不再接收调查',
    broken: '此链接不完整或已过期。请使用较新邮件中的链接，或直接回复邮件。',
  },
}
