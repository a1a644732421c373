import type { Voice } from './topics.ts'

export const spanish: Voice = {
  spaced: true,
  exclaims: ['¡', '!'],
  says: {
    delivery: {
      positive: [
        'el envío [fue rapidísimo|llegó antes de lo previsto|perfecto, como siempre]',
        '{subject} llegó [dos días antes|un día antes de lo que decían|justo a tiempo]',
        '[todo llegó|el pedido llegó] [el día que dijeron|en menos de una semana|sin retrasos]',
        'lo pedí [el lunes|el fin de semana] y [el jueves ya lo tenía en casa|a los tres días estaba aquí]',
        'pude [seguir|ver] el paquete [en todo momento|paso a paso] y el repartidor fue [muy amable|un encanto]',
      ],
      negative: [
        'la entrega [tardó una eternidad|se retrasó {days} días|fue lentísima]',
        '{subject} llegó {days} días [tarde|después de la fecha prometida|más tarde de lo que decían]',
        'el paquete estuvo [parado|perdido] en el almacén [varios días|más de una semana] y [nadie avisó|no me dijeron nada]',
        'no llegó a tiempo para [el cumpleaños|Reyes|la boda], [me quedé sin regalo|una pena|qué rabia]',
        'la fecha de entrega [cambió tres veces|no paraba de cambiar], [me quedé en casa para nada|así no se puede]',
      ],
      neutral: [
        '¿[dónde está|me pueden decir dónde está] [mi pedido|mi paquete] {order}?',
        '¿cuándo llega {subject}? [La fecha ya pasó.|Ya debería estar aquí.]',
        'el seguimiento no se mueve desde hace {days} días, ¿[se ha perdido|qué ha pasado]?',
      ],
    },
    quality: {
      positive: [
        '{subject} es [una preciosidad|de muchísima calidad|aún mejor al natural]',
        'se nota [el cuidado|el cariño|cuánto trabajo hay detrás] [en cada detalle|nada más abrirlo]',
        'el acabado es [perfecto|impecable|de primera]',
        'usamos {object} [todos los días|desde hace meses] y [sigue como nuevo|cada vez me gusta más]',
        'los materiales son [buenísimos|preciosos], [nada que ver con|muy lejos de] [lo industrial|lo que venden en los centros comerciales]',
      ],
      negative: [
        '{subject} [parece de mala calidad|tiene un acabado flojo|se ve que está hecho con prisas]',
        '[al primer lavado|a las dos semanas|casi sin usarlo] [se abrió la costura|se fue el color|saltó el esmalte]',
        'esperaba [más|mejor calidad|otro cuidado] de una tienda [así|que presume de artesanía]',
        'tenía [cantos vivos|hilos sueltos|restos de pegamento] [por todas partes|a la vista], [no es de recibo|qué decepción]',
        '{subject} no duró [ni un mes|ni una semana|ni el primer fin de semana]',
      ],
      neutral: [
        '¿{subject} [se puede meter en el lavavajillas|aguanta el lavavajillas|se puede lavar a máquina]?',
        '¿cómo [se limpia|se cuida|tengo que lavar] {object}?',
      ],
    },
    damage: {
      positive: [
        '{subject} llegó [sin un rasguño|en perfecto estado|de una pieza], [y eso que me daba miedo el viaje|enhorabuena]',
        'todo llegó [entero|intacto|como tenía que llegar]',
        '[con lo largo que es el viaje|a pesar del viaje], [no se rompió nada|ni una marca]',
      ],
      negative: [
        '{subject} [llegó en pedazos|venía con una grieta|tenía un desconchón en el borde|vino con rayones]',
        '[al abrir la caja|al desenvolverlo] [estaba todo hecho añicos|vi que algo se había roto|había una esquina aplastada]',
        'una de las piezas [llegó rota|vino defectuosa], [adjunto fotos|puedo mandar una foto]',
        '[es la segunda vez que|otra vez] [me llega algo roto|viene una pieza dañada]',
        'la caja [venía golpeada|se les debió de caer] y {subject} [quedó inservible|no se puede usar]',
      ],
    },
    packaging: {
      positive: [
        'el embalaje [es una pequeña obra de arte|venía precioso|no traía nada de plástico]',
        'venía envuelto en papel [de seda|reciclado] con [una nota escrita a mano|una ramita de romero], [qué detalle|me encantó]',
        'todo [muy bien embalado|protegido con mucho mimo][, no se movía nada|]',
        'el paquete era [tan bonito|tan cuidado] que [daba pena abrirlo|casi no lo abro]',
      ],
      negative: [
        '[demasiado|muchísimo] [papel|plástico] para [algo tan pequeño|una sola cosa]',
        'la caja [venía rota|llegó medio abierta|era muy endeble]',
        '[faltaba|no venía] [el papel de regalo|la tarjeta], [y eso que lo pagué|aunque lo había pedido]',
        'venía todo [suelto|tirado] en [una caja vieja|una bolsa], [sin protección ninguna|qué poco cuidado]',
      ],
    },
    price: {
      positive: [
        'para [algo hecho a mano|una pieza artesana] el precio es [muy justo|más que razonable]',
        'vale [cada euro|lo que cuesta|la pena pagarlo]',
        'por [este precio|lo que cuesta] no se encuentra [nada mejor|nada parecido]',
        'la relación calidad-precio es [estupenda|muy buena|de diez]',
      ],
      negative: [
        '[demasiado caro|carísimo|un abuso] para [lo que es|el tamaño que tiene]',
        'los precios [han vuelto a subir|no paran de subir], [así cuesta|me lo pensaré dos veces]',
        'los gastos de envío son [un disparate|altísimos] para [un paquete tan ligero|una sola pieza]',
        'vi [casi lo mismo|algo parecido] [a mitad de precio|mucho más barato] [en una feria|en otra tienda]',
      ],
      neutral: [
        '¿hacen [descuento|mejor precio] [para seis unidades|para bodas|si me llevo varias]?',
        '¿el [envío a Canarias|IVA] [está incluido|va incluido en el precio]?',
      ],
    },
    service: {
      positive: [
        'la atención fue [de diez|muy amable|rápida y cercana]',
        'pregunté [por la noche|una duda] y [me contestaron enseguida|tuve respuesta el mismo día|me lo explicaron todo]',
        'me resolvieron [todo|el problema] [al momento|sin pegas|a la primera]',
        'hay [gente de verdad|personas] al otro lado [que se preocupan|que escuchan], [no es lo normal|así da gusto]',
      ],
      negative: [
        '[escribí tres veces|llamé cuatro veces|mandé dos correos] y [nadie contestó|nada, durante días]',
        'la respuesta fue [seca|borde|un texto copiado] y [no me sirvió|no leyeron ni la pregunta]',
        'la atención al cliente [es un desastre|te va pasando de uno a otro|pasa de todo]',
        '[sigo esperando|llevo {days} días esperando] [una simple respuesta|que me llamen]',
      ],
    },
    choice: {
      positive: [
        '[cuántas cosas bonitas|hay muchísimo donde elegir], [no sabía qué llevarme|siempre encuentro algo]',
        'la colección nueva es [preciosa|una pasada|muy original]',
        'tienen piezas que [no se ven en ningún sitio|no tiene nadie más]',
      ],
      negative: [
        'el color que [quería|me gusta] está [siempre agotado|agotado desde hace meses]',
        'cada vez hay [menos variedad|menos novedades], [siempre lo mismo|echo de menos las piezas de antes]',
        'para [hombre|niños|gastar poco] [no hay casi nada|la oferta es floja]',
      ],
      neutral: [
        '¿{subject} [volverá a estar disponible|va a volver] [pronto|en otros colores|antes de Navidad]?',
        '¿se puede encargar {object} [en un tamaño mayor|con iniciales|a medida]?',
      ],
    },
    gift: {
      positive: [
        'se lo regalé [a mi madre|a mi hermana|a unos amigos por su boda] y fue [un éxito|el mejor regalo]',
        '[el regalo perfecto|qué buen regalo], [hubo lágrimas de alegría|voy a pedir otro para mí]',
        'mi [hija|abuela|novia] [no se separa de él|lo usa a diario], [hacía años que no acertaba tanto|acierto total]',
      ],
      negative: [
        'como regalo fue [un chasco|para esconderse], [tuve que comprar otra cosa|al final no lo di]',
        '[la etiqueta con el precio|la factura] venía [dentro|puesta], [fatal|nada elegante] para un regalo',
        'mi [amiga|tía] [puso buena cara y ya|ni lo ha usado], [dinero tirado|acabó en un cajón]',
      ],
    },
    website: {
      positive: [
        '[comprar en la web|hacer el pedido] fue [muy fácil|cosa de dos minutos][, incluso con el móvil|]',
        'las fotos [de la web |]son [fieles|muy claras|de gran ayuda]',
        'la web es [bonita|muy cuidada], [se encuentra todo|me gusta leer sobre los artesanos]',
      ],
      negative: [
        'la web [se colgaba|no aceptaba mi tarjeta|me sacó dos veces]',
        'no pude [usar el vale|cambiar la dirección|ver los gastos de envío] [antes de pagar|al final de la compra]',
        '[el buscador|el menú] en el móvil es [un desastre|lentísimo|imposible]',
      ],
      neutral: [
        '¿dónde puedo [cambiar la dirección|usar el vale|recuperar la contraseña]?',
        'me han cobrado [dos veces|el doble], ¿[lo pueden mirar|es normal]?',
      ],
    },
    returns: {
      positive: [
        'la devolución fue [facilísima|rápida y sencilla|sin complicaciones]',
        'me devolvieron el dinero [en tres días|la misma semana], [sin preguntas|impecable]',
        'el cambio fue [gratis y rápido|inmediato]',
      ],
      negative: [
        'sigo esperando [el reembolso|mi dinero], [ya van semanas|y lo devolví hace mucho]',
        'tener que pagar [la devolución|los gastos de devolución] [no tiene sentido|me quitó las ganas de volver]',
        'el formulario de devolución es [una pesadilla|complicadísimo]',
      ],
      neutral: [
        'quería [devolver|cambiar] {object}, ¿[cómo lo hago|qué tengo que hacer]?',
        '¿hasta cuándo [puedo|tengo para] devolver {object}?',
      ],
    },
    fit: {
      positive: [
        '{subject} es [tal cual la foto|igual que en la foto|incluso mejor que en la foto]',
        'el color [es el de la foto|coincide], [y yo tenía dudas|perfecto]',
        'el tamaño es [ideal|justo el que buscaba] para [nuestra cocina|la entrada|manos pequeñas]',
      ],
      negative: [
        '{subject} [no se parece en nada a la foto|es muy diferente de la foto]',
        'el color es [mucho más oscuro|más apagado|más verdoso] que [en la foto|en la web]',
        '[mucho más pequeño|bastante más grande] de lo que [pensaba|pone en la descripción], [no me sirve|no es lo que imaginaba]',
      ],
      neutral: [
        '¿[qué tamaño|cuánto de alto|qué peso] tiene {subject} [exactamente|más o menos]?',
        '¿{subject} [tira más a gris o a azul|es del color que se ve en la foto]?',
      ],
    },
    origin: {
      positive: [
        '[me gusta saber|es bonito saber] [quién lo hizo|de qué taller viene|la historia que hay detrás]',
        'da gusto [apoyar talleres pequeños|comprar a quien trabaja con las manos|mantener vivos los oficios]',
        '[hecho a mano en Portugal|lana de aquí y manos de aquí], [para mí cuenta mucho|hace falta más de esto]',
      ],
      negative: [
        '[¿de verdad está hecho a mano?|dudo que esté hecho a mano.] [La pieza traía etiqueta de fábrica|A mí me parece hecho a máquina]',
        'mucho hablar [de talleres pequeños|de producción local] [y luego viene de fuera|pero la etiqueta dice otra cosa]',
        'nadie supo decirme [quién lo hizo|de dónde viene la lana], [y era lo que me importaba|adiós a la historia]',
      ],
      neutral: [
        '¿quién [hizo|hace] {object}[, lo saben|]?',
        '¿[la lana|el cuero|la piel] es [portuguesa|de la zona|de producción local]?',
      ],
    },
  },
  opens: {
    positive: [
      '[me encanta|estoy encantada|qué descubrimiento|una maravilla]',
      '[qué tienda tan bonita|mi tienda favorita|tienda estupenda]',
      '[ya es mi tercer pedido|siempre vuelvo]',
    ],
    negative: [
      '[qué decepción|muy descontenta|una pena]',
      '[quería que me gustara|la tienda me gusta, pero esto no]',
      '[no vuelvo|no era lo que esperaba]',
    ],
    neutral: [
      '[una pregunta rápida|tengo una duda|solo una consulta]',
      '[a ver si me pueden ayudar|espero que me puedan ayudar]',
    ],
  },
  closes: {
    positive: [
      '[gracias|mil gracias|seguid así]',
      '[repetiré|volveré a comprar|hasta la próxima]',
      '[muy recomendable|se lo recomiendo a todo el mundo]',
    ],
    negative: [
      '[tienen que mejorar|arréglenlo, por favor]',
      '[no vuelvo a comprar|ha sido la última vez]',
      '[espero respuesta|quedo a la espera de una solución]',
    ],
    neutral: ['[gracias de antemano|muchas gracias|gracias]', '[quedo a la espera|sin prisa]'],
  },
  joins: { same: ['además, ', 'y ', '', ''], opposite: ['pero ', 'aun así, ', 'eso sí, ', 'por otro lado, '] },
  greets: {
    email: ['[Buenos días|Buenas tardes|Hola|Estimados señores|Hola, equipo]:', 'Hola:'],
    chat: ['[hola|buenas|buenas tardes]', ''],
  },
  signs: ['[Un saludo|Saludos cordiales|Gracias|Un abrazo],\n{name}', '{name}', '[Saludos|Hasta pronto],\n{name}'],
  stillWaits: [
    'escribí [ayer|hace dos días|el lunes] y [no me han contestado|sigo sin noticias]. [¿Hay alguien ahí?|¿Me pueden responder, por favor?]',
    '¿hay [novedades|alguna respuesta] sobre {order}? [Sigo esperando.|Me gustaría saberlo.]',
  ],
  thanks: [
    '[gracias|muchas gracias], [qué rapidez|me ha servido|muy amable]',
    '[perfecto|genial|estupendo], [mil gracias|muchas gracias]',
    '[vale|de acuerdo], gracias',
  ],
  tags: ['#hechoamano', '#artesania', '#lumelinho', '#comerciolocal', '#regalos'],
  replies: {
    warm: [
      'Hola, {name}:\n\n[gracias por escribirnos|gracias por su mensaje]. {on} [Aquí estamos para lo que necesite|Díganos si necesita algo más]. [Un abrazo desde Oporto|Saludos cariñosos], {agent}',
      'Buenos días, {name}:\n\n{on} [Perdone las molestias|Siento que haya tenido que preguntar]. [Que tenga un buen día|Todo lo mejor], {agent}',
    ],
    curt: [
      'Anotado. {on}',
      'Hola. {on} Atención al cliente',
      '{on} [Consulte las condiciones.|La próxima vez mire antes la web.]',
    ],
    onQuestion: [
      '[He preguntado en el taller|Voy a preguntar en el taller] y [se lo digo hoy mismo|le contesto esta tarde].',
      '[Lo he mirado|Buena pregunta]: [sí, se puede|ya está en la página del producto|le he enviado los detalles].',
    ],
    onPraise: [
      '[Qué alegría leerlo|Nos ha alegrado el día], [se lo contaré a quien lo hizo|en el taller se pondrán contentos].',
    ],
    on: {
      delivery: [
        '[He hablado con la mensajería|Lo he comprobado]: su paquete [llega mañana|está en reparto].',
        'El pedido {order} [se ha retrasado|se quedó parado], pero [llega esta semana|ya está en camino].',
      ],
      damage: [
        '[Mañana sale otra pieza|Ya ha salido una nueva], [puede quedarse con la primera|no hace falta devolver nada].',
        '[Hoy le devolvemos el importe|Tendrá el dinero antes del viernes]; con una foto me basta.',
      ],
      returns: [
        '[Le adjunto la etiqueta|Aquí va la etiqueta de devolución], [basta con dejarlo en Correos|el reembolso tarda tres días].',
      ],
    },
  },
  products: {
    MUG: ['la taza', 'la taza'],
    TEAPOT: ['la tetera', 'la tetera'],
    BOWL: ['el cuenco', 'el cuenco'],
    PLATE: ['el plato', 'el plato'],
    VASE: ['el jarrón', 'el jarrón'],
    CANDLE: ['la vela', 'la vela'],
    HOLDER: ['el portavelas', 'el portavelas'],
    LANTERN: ['el farol', 'el farol'],
    SCARF: ['la bufanda', 'la bufanda'],
    BLANKET: ['la manta', 'la manta'],
    CUSHION: ['la funda de cojín', 'la funda de cojín'],
    CLOTH: ['el mantel', 'el mantel'],
    TOWEL: ['el paño de cocina', 'el paño de cocina'],
    TOTE: ['el bolso', 'el bolso'],
    WALLET: ['la cartera', 'la cartera'],
    BELT: ['el cinturón', 'el cinturón'],
    KEYRING: ['el llavero', 'el llavero'],
    NOTEBOOK: ['el cuaderno', 'el cuaderno'],
    CARDS: ['el juego de postales', 'el juego de postales'],
    PRINT: ['la lámina', 'la lámina'],
    CALENDAR: ['el calendario', 'el calendario'],
    BOARD: ['la tabla', 'la tabla'],
    SPOON: ['la cuchara', 'la cuchara'],
    HORSE: ['el caballito', 'el caballito'],
    PUZZLE: ['el puzle', 'el puzle'],
    BASKET: ['la cesta', 'la cesta'],
    EARRINGS: ['este par de pendientes', 'este par de pendientes'],
    NECKLACE: ['el collar', 'el collar'],
    RING: ['el anillo', 'el anillo'],
    BRACELET: ['la pulsera', 'la pulsera'],
    SOAP: ['el jabón', 'el jabón'],
    HONEY: ['la miel', 'la miel'],
    ORNAMENT: ['el adorno', 'el adorno'],
    MAGNET: ['el imán', 'el imán'],
  },
}
