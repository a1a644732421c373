export interface MailWords {
  subject: (business: string) => string
  reminderSubject: (business: string) => string
  intro: (business: string) => string
  reminderIntro: (business: string) => string
  choose: string
  answer: string
  page: string
  why: (business: string) => string
  unsubscribe: string
}

const en: MailWords = {
  subject: (business) => `How was it? A question from ${business}`,
  reminderSubject: (business) => `${business} would still like to hear from you`,
  intro: (business) => `Your opinion helps ${business} to get better. It takes a moment.`,
  reminderIntro: (business) => `A few days ago ${business} asked you something. This is the only reminder.`,
  choose: 'Choose an answer. A page opens that shows it, where you can change it and add something.',
  answer: 'Answer',
  page: 'Answer on the page',
  why: (business) => `You get this mail because you are in contact with ${business}.`,
  unsubscribe: 'No more surveys',
}

/** What an e-mail says around a survey's own words. */
export const mailWords: Record<string, MailWords> = {
  en,
  de: {
    subject: (business) => `Wie war es? Eine Frage von ${business}`,
    reminderSubject: (business) => `${business} würde gern noch von Ihnen hören`,
    intro: (business) => `Ihre Meinung hilft ${business}, besser zu werden. Es dauert nur einen Moment.`,
    reminderIntro: (business) =>
      `Vor einigen Tagen hat ${business} Sie etwas gefragt. Dies ist die einzige Erinnerung.`,
    choose: 'Wählen Sie eine Antwort. Es öffnet sich eine Seite, auf der Sie sie ändern und ergänzen können.',
    answer: 'Antworten',
    page: 'Auf der Seite antworten',
    why: (business) => `Sie erhalten diese E-Mail, weil Sie mit ${business} in Kontakt stehen.`,
    unsubscribe: 'Keine Umfragen mehr',
  },
  fr: {
    subject: (business) => `Comment était-ce ? Une question de ${business}`,
    reminderSubject: (business) => `${business} aimerait encore avoir votre avis`,
    intro: (business) => `Votre avis aide ${business} à s’améliorer. Cela ne prend qu’un instant.`,
    reminderIntro: (business) => `Il y a quelques jours, ${business} vous a posé une question. C’est le seul rappel.`,
    choose: 'Choisissez une réponse. Une page s’ouvre, où vous pouvez la changer et la compléter.',
    answer: 'Répondre',
    page: 'Répondre sur la page',
    why: (business) => `Vous recevez ce message parce que vous êtes en contact avec ${business}.`,
    unsubscribe: 'Plus d’enquêtes',
  },
  es: {
    subject: (business) => `¿Qué tal fue? Una pregunta de ${business}`,
    reminderSubject: (business) => `A ${business} todavía le gustaría conocer su opinión`,
    intro: (business) => `Su opinión ayuda a ${business} a mejorar. Solo lleva un momento.`,
    reminderIntro: (business) => `Hace unos días ${business} le hizo una pregunta. Este es el único recordatorio.`,
    choose: 'Elija una respuesta. Se abre una página en la que puede cambiarla y añadir algo.',
    answer: 'Responder',
    page: 'Responder en la página',
    why: (business) => `Recibe este mensaje porque está en contacto con ${business}.`,
    unsubscribe: 'No más encuestas',
  },
  pt: {
    subject: (business) => `Como correu? Uma pergunta de ${business}`,
    reminderSubject: (business) => `${business} ainda gostava de saber a sua opinião`,
    intro: (business) => `A sua opinião ajuda ${business} a melhorar. Demora só um momento.`,
    reminderIntro: (business) => `Há alguns dias ${business} fez-lhe uma pergunta. Este é o único lembrete.`,
    choose: 'Escolha uma resposta. Abre-se uma página onde a pode mudar e acrescentar algo.',
    answer: 'Responder',
    page: 'Responder na página',
    why: (business) => `Recebe esta mensagem porque está em contacto com ${business}.`,
    unsubscribe: 'Não quero mais inquéritos',
  },
  it: {
    subject: (business) => `Com’è andata? Una domanda da ${business}`,
    reminderSubject: (business) => `${business} vorrebbe ancora conoscere la sua opinione`,
    intro: (business) => `La sua opinione aiuta ${business} a migliorare. Basta un momento.`,
    reminderIntro: (business) => `Qualche giorno fa ${business} le ha fatto una domanda. Questo è l’unico promemoria.`,
    choose: 'Scelga una risposta. Si apre una pagina in cui può cambiarla e aggiungere qualcosa.',
    answer: 'Rispondere',
    page: 'Rispondere sulla pagina',
    why: (business) => `Riceve questo messaggio perché è in contatto con ${business}.`,
    unsubscribe: 'Niente più sondaggi',
  },
  nl: {
    subject: (business) => `Hoe was het? Een vraag van ${business}`,
    reminderSubject: (business) => `${business} hoort nog graag van u`,
    intro: (business) => `Uw mening helpt ${business} om beter te worden. Het duurt maar even.`,
    reminderIntro: (business) => `Een paar dagen geleden vroeg ${business} u iets. Dit is de enige herinnering.`,
    choose: 'Kies een antwoord. Er opent een pagina waarop u het kunt wijzigen en aanvullen.',
    answer: 'Antwoorden',
    page: 'Op de pagina antwoorden',
    why: (business) => `U krijgt deze mail omdat u contact hebt met ${business}.`,
    unsubscribe: 'Geen enquêtes meer',
  },
  zh: {
    subject: (business) => `感觉如何？来自${business}的一个问题`,
    reminderSubject: (business) => `${business}仍然期待您的意见`,
    intro: (business) => `您的意见能帮助${business}做得更好，只需片刻。`,
    reminderIntro: (business) => `几天前${business}问了您一个问题。这是唯一一次提醒。`,
    choose: '请选择一个答案。随后打开的页面会显示它，您可以修改或补充。',
    answer: '回答',
    page: '在页面上回答',
    why: (business) => `您收到这封邮件，是因为您与${business}有联系。`,
    unsubscribe: '不再接收调查',
  },
}

export function wordsIn(language: string): MailWords {
  return mailWords[language] ?? en
}
