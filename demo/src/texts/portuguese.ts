import type { Voice } from './topics.ts'

export const portuguese: Voice = {
  spaced: true,
  exclaims: ['', '!'],
  says: {
    delivery: {
      positive: [
        'a entrega foi [muito rápida|mais rápida do que o prometido|impecável]',
        '{subject} chegou [dois dias antes|um dia mais cedo do que esperava|mesmo a tempo]',
        '[chegou tudo|a encomenda chegou] [no dia marcado|exatamente quando disseram|em menos de uma semana]',
        'pedi [à segunda|no fim de semana] e [na quinta já tinha tudo em casa|três dias depois estava cá]',
        'deu para [acompanhar|seguir] a encomenda [até à porta|passo a passo] e o estafeta foi [muito simpático|cinco estrelas]',
      ],
      negative: [
        'a entrega demorou [imenso|uma eternidade|{days} dias a mais do que o prometido]',
        '{subject} [só chegou|chegou] {days} dias [depois da data prometida|depois do combinado|mais tarde do que disseram]',
        'a encomenda [ficou parada|esteve presa] no armazém [durante dias|mais de uma semana] e [ninguém avisou|não me disseram nada]',
        'não chegou a tempo [do aniversário|do Natal|da festa], [fiquei sem presente|uma pena|que vergonha]',
        'a data de entrega [mudou três vezes|estava sempre a mudar], [fiquei em casa para nada|assim não dá]',
      ],
      neutral: [
        '[onde está|podem dizer-me onde está] [a minha encomenda|o meu pedido] {order}?',
        'quando [chega|é que chega] {subject}? [A data já passou.|Já devia ter chegado.]',
        'o seguimento não muda há {days} dias, [a encomenda perdeu-se|o que se passa]?',
      ],
    },
    quality: {
      positive: [
        '{subject} é [uma maravilha|de excelente qualidade|ainda melhor ao vivo]',
        '[nota-se|sente-se|vê-se] [o cuidado|o carinho|o trabalho] [em cada detalhe|de quem fez]',
        'o acabamento é [perfeito|impecável|de primeira]',
        'usamos {object} [todos os dias|há meses] e [parece novo como no primeiro dia|cada vez gosto mais]',
        'os materiais são [ótimos|muito bons|lindos], [nada a ver com|muito longe de] [produção em série|o que se vê nos centros comerciais]',
      ],
      negative: [
        '{subject} [parece coisa barata|tem um acabamento fraco|foi coisa feita à pressa]',
        '[à primeira lavagem|ao fim de duas semanas|quase sem uso] [abriu-se a costura|saiu a tinta|o vidrado começou a lascar]',
        'esperava [mais|melhor qualidade|outro cuidado] de uma loja [destas|que fala tanto em artesanato]',
        'tinha [arestas vivas|fios soltos|restos de cola] [por todo o lado|bem à vista], [não se admite|foi uma desilusão]',
        '{subject} não durou [um mês|nem uma semana|nem o primeiro fim de semana]',
      ],
      neutral: [
        '{subject} pode ir [à máquina|à máquina de lavar loiça|ao forno]?',
        'como [devo|é que devo] [limpar|cuidar de|lavar] {object}?',
      ],
    },
    damage: {
      positive: [
        '{subject} chegou [sem um risco|em perfeito estado|de boa saúde], [e eu tinha medo da viagem|parabéns]',
        'chegou tudo [inteiro|direitinho|sem uma beliscadura]',
        '[apesar da viagem|com uma viagem tão longa], [nada se partiu|nem um risco]',
      ],
      negative: [
        '{subject} [chegou em pedaços|vinha com uma racha|tinha uma lasca na borda|veio com riscos por todo o lado]',
        '[quando abri a caixa|ao desembrulhar] [estava tudo em cacos|vi logo que algo se tinha partido|havia um canto esmagado]',
        'uma das peças [veio partida|chegou com defeito], [envio fotografias|posso mandar uma foto]',
        '[é a segunda vez que|mais uma vez] [me chega uma peça partida|vem algo estragado]',
        'a caixa [vinha amolgada|deve ter caído] e {subject} [não se aproveita|ficou inutilizável]',
      ],
    },
    packaging: {
      positive: [
        'a embalagem [é uma pequena obra de arte|vinha linda|não trazia um pingo de plástico]',
        'vinha [embrulhado em papel reciclado|em papel de seda] com [um bilhete escrito à mão|um raminho de alecrim], [que mimo|adorei o gesto]',
        'tudo [muito bem embalado|embalado com imenso cuidado][, nada se mexia lá dentro|]',
        'o embrulho era [tão bonito que|tão cuidado que] [custou abri-lo|quase não abri]',
      ],
      negative: [
        '[demasiado|tanto] [papel|plástico] para [uma coisa tão pequena|um artigo só]',
        'a caixa [vinha rasgada|chegou meio aberta|era fraquíssima]',
        '[faltava|não veio] [o embrulho de oferta|o cartão], [e eu paguei por isso|apesar de o ter pedido]',
        'veio tudo [solto|atirado] dentro de [uma caixa velha|um saco], [sem proteção nenhuma|que falta de cuidado]',
      ],
    },
    price: {
      positive: [
        'para [trabalho feito à mão|uma peça artesanal] o preço é [muito justo|mais do que justo]',
        'vale [cada cêntimo|o que custa|bem o dinheiro]',
        '[por este preço|pelo que custa] não se encontra [nada melhor|nada assim]',
        'a relação entre qualidade e preço é [ótima|excelente]',
      ],
      negative: [
        '[demasiado caro|caríssimo|um exagero] para [o que é|o tamanho que tem]',
        'os preços [subiram outra vez|estão sempre a subir], [assim é difícil|começo a pensar duas vezes]',
        'os portes são [um absurdo|altíssimos] para [uma encomenda tão leve|uma peça só]',
        'vi [quase o mesmo|uma coisa parecida] [por metade do preço|bem mais barato] [na feira|noutra loja]',
      ],
      neutral: [
        'fazem [desconto|um preço melhor] [para seis unidades|para casamentos|se levar várias]?',
        '[o IVA|o envio para as ilhas] [já está incluído|está incluído no preço]?',
      ],
    },
    service: {
      positive: [
        'o atendimento foi [cinco estrelas|muito simpático|rápido e atencioso]',
        'perguntei [à noite|por mensagem] e [responderam logo|tive resposta no mesmo dia|deram-me uma resposta completa]',
        'resolveram [tudo|o problema] [num instante|sem complicações|logo à primeira]',
        '[gente de verdade|pessoas a sério] [do outro lado|que se importam], [coisa rara|sabe tão bem]',
      ],
      negative: [
        '[escrevi três vezes|liguei quatro vezes|mandei dois mails] e [ninguém respondeu|nada, durante dias]',
        'a resposta foi [seca|antipática|copiada de um modelo] e [não ajudou em nada|nem leram a pergunta]',
        'o apoio ao cliente [é uma desgraça|anda a empurrar-nos de um lado para o outro|não quer saber]',
        '[continuo à espera|há {days} dias que espero] [de uma simples resposta|que me liguem]',
      ],
    },
    choice: {
      positive: [
        '[tanta coisa bonita|há tanta escolha], [não sabia o que levar|encontro sempre alguma coisa]',
        'a coleção nova está [linda|cheia de ideias|muito bem conseguida]',
        'têm peças que [não se veem em mais lado nenhum|mais ninguém tem]',
      ],
      negative: [
        'a cor [que eu queria|de que gosto] está [sempre esgotada|esgotada há meses]',
        'há cada vez [menos escolha|menos novidades], [é sempre o mesmo|tenho saudades das peças antigas]',
        'para [homem|crianças|quem quer gastar pouco] [não há quase nada|a oferta é fraca]',
      ],
      neutral: [
        '{subject} [volta a haver|vai voltar] [em breve|noutras cores|antes do Natal]?',
        'é possível encomendar {object} [num tamanho maior|com iniciais|por medida]?',
      ],
    },
    gift: {
      positive: [
        'ofereci [à minha mãe|à minha irmã|a uns amigos que casaram] e foi [um sucesso|a prenda da noite]',
        '[a prenda perfeita|que boa prenda], [houve lágrimas de alegria|vou comprar outra para mim]',
        'a minha [filha|avó|namorada] [não larga a prenda|usa todos os dias], [acertei em cheio|há anos que não acertava assim]',
      ],
      negative: [
        'como prenda foi [uma vergonha|um fiasco], [tive de comprar outra coisa|acabei por não oferecer]',
        '[a etiqueta com o preço|a fatura] [vinha na caixa|vinha colada], [péssimo para|nada simpático para] uma prenda',
        'a minha [amiga|tia] [sorriu por educação|não achou graça], [dinheiro deitado fora|ficou na gaveta]',
      ],
    },
    website: {
      positive: [
        '[encomendar|comprar no site] foi [muito fácil|coisa de dois minutos][, mesmo no telemóvel|]',
        'as fotografias [do site |]são [fiéis|muito claras|uma ajuda]',
        'o site é [bonito|muito cuidado], [encontra-se tudo|gosto de ler sobre os artesãos]',
      ],
      negative: [
        'o site [bloqueou|não aceitou o meu cartão|obrigou-me a entrar duas vezes]',
        'não consegui [usar o vale|mudar a morada|ver os portes] [antes de pagar|no fim da compra]',
        '[a pesquisa|o menu] no telemóvel é [um desastre|lentíssimo|impossível]',
      ],
      neutral: [
        'onde posso [mudar a morada|usar o vale|recuperar a palavra-passe]?',
        'o cartão foi cobrado [duas vezes|a dobrar], [podem verificar|é normal]?',
      ],
    },
    returns: {
      positive: [
        'a devolução foi [muito simples|fácil e rápida|sem complicações]',
        'devolveram o dinheiro [em três dias|na mesma semana], [sem perguntas|impecável]',
        'a troca foi [gratuita e rápida|feita na hora]',
      ],
      negative: [
        'continuo à espera [do reembolso|do meu dinheiro], [já lá vão semanas|e a peça já foi devolvida há muito]',
        'ter de pagar [a devolução|os portes da devolução] [não se compreende|tirou-me a vontade de voltar]',
        'o formulário de devolução é [um pesadelo|complicadíssimo]',
      ],
      neutral: [
        'queria [devolver|trocar] {object}, [como faço|o que é preciso]?',
        'até quando [posso|tenho para] devolver {object}?',
      ],
    },
    fit: {
      positive: [
        '{subject} é [tal e qual a fotografia|igual à fotografia|ainda melhor do que na foto]',
        'a cor [é mesmo a da foto|corresponde], [e eu estava na dúvida|perfeita]',
        'o tamanho é [ideal|o certo] para [a nossa cozinha|a entrada|mãos pequenas]',
      ],
      negative: [
        '{subject} [não tem nada a ver com a fotografia|é muito diferente da foto]',
        'a cor é [muito mais escura|mais baça|mais esverdeada] do que [na fotografia|parecia]',
        '[muito mais pequeno|bem maior] do que [pensava|diz a descrição], [não me serve|não foi isto que imaginei]',
      ],
      neutral: [
        'que [tamanho|altura|peso] tem {subject} [ao certo|mais ou menos]?',
        'ao vivo, {subject} [puxa mais para o cinzento ou para o azul|é da cor que se vê na foto]?',
      ],
    },
    origin: {
      positive: [
        '[gosto de saber|é bom saber] [quem fez|de que oficina vem|a história por trás]',
        'é bom [apoiar pequenas oficinas|comprar a quem faz com as mãos|manter vivos os ofícios antigos]',
        '[feito à mão em Portugal|lã de cá, mãos de cá], [isso conta muito para mim|precisamos de mais disto]',
      ],
      negative: [
        '[isto é mesmo feito à mão?|duvido que seja feito à mão.] [A minha peça trazia etiqueta de fábrica|Parece-me feito à máquina]',
        'falam tanto [de pequenas oficinas|de produção local] [e afinal vem de fora|mas a etiqueta diz outra coisa]',
        'ninguém me soube dizer [quem fez|de onde vem a lã], [e era isso que interessava|lá se vai a história]',
      ],
      neutral: [
        'quem [fez|faz] {object}[, sabem dizer-me|]?',
        '[a lã|o couro|a pele] é [portuguesa|de cá|de produção local]?',
      ],
    },
  },
  opens: {
    positive: [
      '[adorei|estou encantada|que achado|uma maravilha]',
      '[que loja tão bonita|a minha loja preferida|loja fantástica]',
      '[já é a terceira encomenda|volto sempre]',
    ],
    negative: [
      '[que desilusão|fiquei triste|não gostei]',
      '[queria mesmo gostar|até gosto da loja]',
      '[nunca mais|não era o que esperava]',
    ],
    neutral: [
      '[uma pergunta rápida|tenho uma dúvida|só uma pergunta]',
      '[talvez me possam ajudar|espero que me possam ajudar]',
    ],
  },
  closes: {
    positive: [
      '[obrigada|muito obrigado|continuem assim]',
      '[vou voltar a comprar|até à próxima]',
      '[recomendo|recomendo a toda a gente]',
    ],
    negative: [
      '[têm de melhorar|resolvam isto, por favor]',
      '[não volto a comprar|foi a última vez]',
      '[aguardo resposta|espero uma resposta]',
    ],
    neutral: ['[obrigada desde já|muito obrigado|desde já agradeço]', '[fico a aguardar|sem pressa]'],
  },
  joins: { same: ['além disso, ', 'e ', '', ''], opposite: ['mas ', 'no entanto, ', 'só que ', 'por outro lado, '] },
  greets: {
    email: ['[Bom dia|Boa tarde|Olá|Caros senhores|Cara equipa],', 'Olá,'],
    chat: ['[olá|boa tarde|bom dia]', ''],
  },
  signs: [
    '[Cumprimentos|Com os melhores cumprimentos|Obrigada|Abraço],\n{name}',
    '{name}',
    '[Beijinhos|Até breve],\n{name}',
  ],
  stillWaits: [
    'escrevi [ontem|há dois dias|na segunda] e [ainda não tive resposta|continuo sem saber nada]. [Está aí alguém?|Podem responder, por favor?]',
    'há [novidades|alguma resposta] sobre {order}? [Continuo à espera.|Gostava de saber.]',
  ],
  thanks: [
    '[obrigada|obrigado], [foi rápido|ajudou muito|muito gentil]',
    '[perfeito|ótimo|boa], [muito obrigada|obrigadíssimo]',
    '[está bem|certo], obrigada',
  ],
  tags: ['#feitoamao', '#artesanato', '#lumelinho', '#compralocal', '#prendas'],
  replies: {
    warm: [
      'Olá {name},\n\n[obrigada por nos escrever|obrigada pela sua mensagem]. {on} [Estamos aqui para o que precisar|Diga se precisar de mais alguma coisa]. [Um abraço do Porto|Com carinho], {agent}',
      'Bom dia {name},\n\n{on} [Peço desculpa pelo incómodo|Lamento que tenha tido de perguntar]. [Tenha um bom dia|Tudo de bom], {agent}',
    ],
    curt: [
      'Registado. {on}',
      'Bom dia, {on} Apoio ao cliente',
      '{on} [Consulte as condições.|Da próxima vez veja primeiro o site.]',
    ],
    onQuestion: [
      '[Já perguntei na oficina|Vou perguntar à oficina] e [digo-lhe ainda hoje|dou-lhe resposta esta tarde].',
      '[Fui ver|Boa pergunta]: [sim, é possível|já está na página do produto|enviei-lhe os pormenores].',
    ],
    onPraise: ['[Que bom ler isto|Ganhámos o dia], [vou dizer a quem fez|a oficina vai ficar contente].'],
    on: {
      delivery: [
        '[Já falei com a transportadora|Já confirmei]: a sua encomenda [chega amanhã|está em distribuição].',
        'A encomenda {order} [atrasou-se|ficou retida], mas [chega ainda esta semana|já vai a caminho].',
      ],
      damage: [
        '[Amanhã segue outra peça|Já seguiu uma peça nova], [pode ficar com a primeira|não precisa de devolver nada].',
        '[Devolvemos hoje o valor|Tem o dinheiro até sexta]; basta uma fotografia.',
      ],
      returns: [
        '[Envio a etiqueta em anexo|Segue a etiqueta de devolução], [é só entregar nos correios|o reembolso demora três dias].',
      ],
    },
  },
  products: {
    MUG: ['a caneca', 'a caneca'],
    TEAPOT: ['o bule', 'o bule'],
    BOWL: ['a taça', 'a taça'],
    PLATE: ['o prato', 'o prato'],
    VASE: ['a jarra', 'a jarra'],
    CANDLE: ['a vela', 'a vela'],
    HOLDER: ['o castiçal', 'o castiçal'],
    LANTERN: ['a lanterna', 'a lanterna'],
    SCARF: ['o cachecol', 'o cachecol'],
    BLANKET: ['a manta', 'a manta'],
    CUSHION: ['a capa de almofada', 'a capa de almofada'],
    CLOTH: ['a toalha de mesa', 'a toalha de mesa'],
    TOWEL: ['o pano de cozinha', 'o pano de cozinha'],
    TOTE: ['o saco', 'o saco'],
    WALLET: ['a carteira', 'a carteira'],
    BELT: ['o cinto', 'o cinto'],
    KEYRING: ['o porta-chaves', 'o porta-chaves'],
    NOTEBOOK: ['o caderno', 'o caderno'],
    CARDS: ['o conjunto de postais', 'o conjunto de postais'],
    PRINT: ['a gravura', 'a gravura'],
    CALENDAR: ['o calendário', 'o calendário'],
    BOARD: ['a tábua', 'a tábua'],
    SPOON: ['a colher', 'a colher'],
    HORSE: ['o cavalinho', 'o cavalinho'],
    PUZZLE: ['o puzzle', 'o puzzle'],
    BASKET: ['o cesto', 'o cesto'],
    EARRINGS: ['este par de brincos', 'este par de brincos'],
    NECKLACE: ['o colar', 'o colar'],
    RING: ['o anel', 'o anel'],
    BRACELET: ['a pulseira', 'a pulseira'],
    SOAP: ['o sabonete', 'o sabonete'],
    HONEY: ['o mel', 'o mel'],
    ORNAMENT: ['o enfeite', 'o enfeite'],
    MAGNET: ['o íman', 'o íman'],
  },
}
