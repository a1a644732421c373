import type { Voice } from './topics.ts'

export const german: Voice = {
  spaced: true,
  exclaims: ['', '!'],
  says: {
    delivery: {
      positive: [
        'die Lieferung [kam|war] [früher als angekündigt|superschnell|pünktlich auf den Tag da]',
        '{subject} [war schon nach drei Tagen da|kam zwei Tage früher als gedacht|lag pünktlich vor der Tür]',
        'der Versand hat [einwandfrei|reibungslos|wirklich flott] geklappt',
        '[am Montag|kurz vor dem Wochenende] bestellt und [am Donnerstag|schon drei Tage später] [in der Hand gehalten|ausgepackt]',
        'die Sendungsverfolgung [stimmte|hat gepasst] und der Bote war [sehr freundlich|ausgesprochen nett]',
      ],
      negative: [
        'die Lieferung hat [ewig gedauert|{days} Tage länger gedauert als versprochen|viel zu lange gebraucht]',
        '{subject} kam [erst|leider erst] {days} Tage [nach dem zugesagten Termin|zu spät]',
        'das Paket [lag|hing] [tagelang|über eine Woche] im Verteilzentrum [fest|herum] und [niemand hat Bescheid gesagt|ich habe nichts gehört]',
        'für [den Geburtstag|Weihnachten|die Hochzeit] kam es [zu spät|nicht mehr rechtzeitig], [sehr ärgerlich|ich stand mit leeren Händen da]',
        'der Liefertermin [wurde dreimal verschoben|hat sich ständig geändert], [so geht das nicht|ich war umsonst zu Hause]',
      ],
      neutral: [
        'wo [ist|steckt] [denn |]meine Bestellung {order}[ gerade|]?',
        '[wann kommt {subject}|wissen Sie, wann {subject} ankommt]? [Der Termin ist schon vorbei.|Eigentlich sollte alles längst da sein.]',
        'die Sendungsverfolgung zeigt seit {days} Tagen [dasselbe|nichts Neues], [ist das Paket verloren|können Sie nachsehen]?',
      ],
    },
    quality: {
      positive: [
        '{subject} ist [wunderschön gearbeitet|von bester Qualität|in Wirklichkeit noch schöner]',
        'man [sieht|spürt] [die Sorgfalt|die Handarbeit|wie viel Liebe drinsteckt] [sofort|bei jedem Detail]',
        'die Verarbeitung ist [tadellos|erstklassig|eine Freude]',
        'wir benutzen {object} [jeden Tag|seit Monaten] und [alles sieht aus wie neu|haben immer noch Freude daran]',
        '[schönes|richtig gutes|feines] Material, [kein Vergleich zu|etwas ganz anderes als] [Massenware|dem Kram aus dem Kaufhaus]',
      ],
      negative: [
        '{subject} [wirkt billig|ist schlampig verarbeitet|sieht lieblos gemacht aus]',
        '[nach einmal Waschen|nach zwei Wochen|schon beim ersten Gebrauch] [ging die Naht auf|blätterte die Glasur ab|war die Farbe weg]',
        'bei [diesem Anspruch|so viel Werbung mit Handwerk] hätte ich [mehr erwartet|bessere Qualität erwartet]',
        'da [waren scharfe Kanten|hingen überall Fäden|war noch Kleber zu sehen], [das darf nicht sein|sehr schade]',
        '{subject} hat [keinen Monat|nicht einmal ein Wochenende] gehalten',
      ],
      neutral: [
        'darf {subject} in [die Spülmaschine|die Waschmaschine|den Backofen]?',
        'wie [pflegt|reinigt] man {object} [am besten|richtig]?',
      ],
    },
    damage: {
      positive: [
        '{subject} [hat die Reise heil überstanden|kam ohne einen Kratzer an], [ich hatte schon Sorge|alle Achtung]',
        '[alles|alles zusammen] [kam unversehrt an|war ganz und sauber]',
        'trotz des langen Weges [kein Sprung und kein Kratzer|ist nichts zu Bruch gegangen]',
      ],
      negative: [
        '{subject} [kam zerbrochen an|hatte einen Sprung|war völlig zerkratzt|hatte eine Macke am Rand]',
        '[beim Auspacken|als ich den Karton aufmachte] war [alles voller Scherben|eine Ecke eingedrückt|etwas ausgelaufen]',
        'ein Teil der Bestellung [ist kaputt|war beschädigt], [Fotos hängen an|ich kann gern ein Foto schicken]',
        '[schon zum zweiten Mal|schon wieder] kommt [etwas Kaputtes|die Ware beschädigt] an',
        '[das Paket ist offenbar heruntergefallen|der Karton war eingerissen], {subject} [ist hinüber|hat einen langen Riss]',
      ],
    },
    packaging: {
      positive: [
        'die Verpackung [war ein kleines Kunstwerk|war so liebevoll|kam ganz ohne Plastik aus]',
        'mit [Seidenpapier|Recyclingpapier] und [handgeschriebener Karte|einem Zweig Rosmarin] verpackt, [so eine schöne Geste|da freut man sich schon vor dem Öffnen]',
        '[sehr sicher|richtig gut|mit viel Sorgfalt] verpackt[, alles gut gepolstert|]',
        'es war [fast zu schade zum Auspacken|so hübsch eingepackt, dass ich kaum öffnen wollte]',
      ],
      negative: [
        'viel zu viel [Papier|Plastik|Füllmaterial] für [so ein kleines Teil|eine Kleinigkeit]',
        'der Karton [war zerrissen|kam halb offen an|war viel zu dünn]',
        'die [Geschenkverpackung|Grußkarte] [fehlte|war nicht dabei], [obwohl ich sie bezahlt habe|trotz Bestellung]',
        'alles [lose|einfach so] in [einen alten Karton|eine Tüte] geworfen, [ohne jede Polsterung|das ist doch keine Art]',
      ],
    },
    price: {
      positive: [
        '[für Handarbeit|für so viel Arbeit] ist der Preis [mehr als fair|wirklich in Ordnung|völlig angemessen]',
        '[jeden Cent wert|nicht billig, aber jeden Euro wert]',
        'für [das Geld|diesen Preis] bekommt man [selten so etwas Schönes|anderswo nur Massenware]',
        'das [Preis-Leistungs-Verhältnis|Verhältnis von Preis und Qualität] [stimmt|ist hervorragend]',
      ],
      negative: [
        '[viel zu teuer|völlig überteuert] für [das, was man bekommt|ein so kleines Stück]',
        'die Preise [sind schon wieder gestiegen|ziehen ständig an], [langsam reicht es|da überlege ich es mir zweimal]',
        'die Versandkosten sind [unverschämt|viel zu hoch] für [ein so leichtes Päckchen|einen einzigen Artikel]',
        '[auf dem Markt|anderswo] habe ich [fast dasselbe|etwas Ähnliches] [zum halben Preis|deutlich günstiger] gesehen',
      ],
      neutral: [
        'gibt es [einen Rabatt|einen besseren Preis], wenn ich [sechs Stück|mehrere|für eine Hochzeit] bestelle?',
        'ist [der Versand|die Mehrwertsteuer] im Preis [schon enthalten|inbegriffen]?',
      ],
    },
    service: {
      positive: [
        'der Kundendienst war [sehr freundlich|schnell und hilfsbereit|einfach nett]',
        'auf meine Frage kam [noch am selben Tag|innerhalb einer Stunde] eine [ausführliche|freundliche] Antwort',
        'mein Problem wurde [sofort|ohne Diskussion|ganz unkompliziert] gelöst',
        'hier [antworten noch echte Menschen|nimmt man sich Zeit], [das findet man selten|das tut gut]',
      ],
      negative: [
        'ich habe [dreimal geschrieben|zweimal angerufen] und [tagelang keine Antwort bekommen|nie etwas gehört]',
        'die Antwort war [kurz angebunden|unfreundlich|ein Textbaustein] und [half mir nicht weiter|ging an der Frage vorbei]',
        'der Kundendienst [ist eine Katastrophe|hat mich nur weitergereicht|interessiert sich nicht für die Kunden]',
        'auf [eine einfache Auskunft|einen Rückruf] warte ich [immer noch|seit {days} Tagen]',
      ],
    },
    choice: {
      positive: [
        '[so viele schöne Sachen|eine herrliche Auswahl], [ich konnte mich kaum entscheiden|ich finde immer etwas]',
        'die neue Kollektion ist [wunderbar|voller Ideen|sehr gelungen]',
        'hier [gibt es Stücke|findet man Dinge], die [sonst niemand hat|man nirgends sonst sieht]',
      ],
      negative: [
        'die [gewünschte Farbe|passende Größe] ist [ständig ausverkauft|nie auf Lager]',
        'das Sortiment [wird immer kleiner|ist langweilig geworden], [seit Monaten dasselbe|die alten Sachen fehlen mir]',
        'für [Männer|Kinder|den kleinen Geldbeutel] [gibt es kaum etwas|ist fast nichts dabei]',
      ],
      neutral: [
        '[kommt|gibt es] {subject} [bald wieder|auch in anderen Farben|noch vor Weihnachten wieder]?',
        'kann man {object} [in größer|mit Initialen|auf Maß] bestellen?',
      ],
    },
    gift: {
      positive: [
        'ich habe es [meiner Mutter|meiner Schwester|Freunden zur Hochzeit] geschenkt und die Freude war [riesig|groß]',
        '[das perfekte|ein wunderbares] Geschenk, [es gab Freudentränen|ich bestelle gleich noch eins für mich]',
        'meine [Tochter|Oma|Freundin] [legt es nicht mehr aus der Hand|benutzt es jeden Tag], [selten so gut gelegen|schöner geht es nicht]',
      ],
      negative: [
        'als Geschenk war es [peinlich|eher enttäuschend], [ich musste noch etwas anderes kaufen|ich habe es nicht verschenkt]',
        'das Preisschild [klebte noch dran|war noch dran], [bei einem Geschenk|zum Geburtstag] [unangenehm|wirklich peinlich]',
        'meine [Freundin|Tante] hat [nur höflich gelächelt|sich nicht gefreut], [schade ums Geld|es liegt jetzt in der Schublade]',
      ],
    },
    website: {
      positive: [
        'die Bestellung [war kinderleicht|ging in zwei Minuten|lief problemlos][, sogar am Handy|]',
        'die [Bilder|Beschreibungen] im Shop sind [ehrlich|sehr hilfreich|klar und deutlich]',
        '[schöner|liebevoll gemachter] Internetauftritt, [man findet alles sofort|die Geschichten der Werkstätten lese ich gern]',
      ],
      negative: [
        'die Seite [ist ständig abgestürzt|hat meine Karte nicht angenommen|hat mich zweimal abgemeldet]',
        'ich [konnte den Gutschein nicht einlösen|habe die Versandkosten ewig gesucht|kam an der Kasse nicht weiter]',
        'die [Suche|Navigation] [am Handy|auf dem Telefon] ist [unbrauchbar|furchtbar langsam|ein Durcheinander]',
      ],
      neutral: [
        'wo kann ich [meine Adresse ändern|den Gutschein eingeben|mein Passwort zurücksetzen]?',
        'meine Karte wurde [zweimal|doppelt] belastet, [können Sie das prüfen|stimmt das]?',
      ],
    },
    returns: {
      positive: [
        'die Rückgabe war [völlig unkompliziert|ganz einfach|in einer Minute erledigt]',
        'das Geld war [nach drei Tagen|innerhalb einer Woche] [zurück|wieder da], [ohne Nachfragen|vorbildlich]',
        'der Umtausch [hat prima geklappt|war kostenlos und schnell]',
      ],
      negative: [
        'auf [die Erstattung|mein Geld] warte ich [seit Wochen|immer noch], [obwohl alles längst zurück ist|das ist nicht in Ordnung]',
        'dass man [die Rücksendung selbst zahlen muss|fürs Zurückschicken zahlt], [ärgert mich|ist nicht zeitgemäß]',
        'das Rücksendeformular ist [ein Albtraum|viel zu kompliziert]',
      ],
      neutral: [
        'ich möchte {object} [zurückgeben|umtauschen|zurückschicken], [wie geht das|was muss ich tun]?',
        'bis wann kann ich {object} [noch |]zurückgeben?',
      ],
    },
    fit: {
      positive: [
        '{subject} sieht [genauso aus wie auf dem Foto|noch schöner aus als auf dem Bild]',
        'die Farbe [stimmt genau|ist wie abgebildet], [da war ich unsicher|perfekt]',
        'die Größe [passt genau|ist ideal] für [unsere Küche|den Flur|kleine Hände]',
      ],
      negative: [
        '{subject} sieht [ganz anders aus als auf dem Foto|dem Bild kaum ähnlich]',
        'die Farbe ist [viel dunkler|matter|grüner] als [gezeigt|im Shop abgebildet]',
        '[viel kleiner|deutlich kleiner|größer] als [gedacht|in der Beschreibung], [damit kann ich nichts anfangen|so hatte ich mir das nicht vorgestellt]',
      ],
      neutral: [
        'wie [groß|hoch|schwer] ist {subject} [genau|ungefähr]?',
        'ist {subject} [eher grau oder eher blau|so dunkel wie auf dem Bild]?',
      ],
    },
    origin: {
      positive: [
        '[schön zu wissen|ich finde es toll], [wer dahintersteckt|dass man die Werkstatt kennt]',
        'es [tut gut|fühlt sich richtig an], [kleine Werkstätten|echtes Handwerk|alte Techniken] zu unterstützen',
        '[in Portugal von Hand gemacht|Wolle und Hände aus der Region], [das ist mir wichtig|davon bitte mehr]',
      ],
      negative: [
        '[ist das wirklich Handarbeit|das soll Handarbeit sein]? [Auf meinem Stück klebte ein Fabriketikett|Mir sieht das nach Maschine aus]',
        'erst [wirbt man mit|reden alle von] [kleinen Werkstätten|regionalem Handwerk], [und dann kommt es aus dem Ausland|und auf dem Etikett steht etwas anderes]',
        'niemand konnte mir sagen, [wer es gemacht hat|woher die Wolle kommt], [dabei geht es genau darum|so viel zur Herkunft]',
      ],
      neutral: [
        '[wer hat {object} gemacht|wissen Sie, wer {object} hergestellt hat]?',
        'kommt [die Wolle|das Leder] [aus Portugal|aus der Region]?',
      ],
    },
  },
  opens: {
    positive: [
      '[ich bin begeistert|rundum zufrieden|ein echter Fund]',
      '[toller Laden|mein Lieblingsladen|wunderbarer kleiner Laden]',
      '[schon die dritte Bestellung|immer wieder gern]',
    ],
    negative: [
      '[leider enttäuscht|sehr schade|so nicht]',
      '[eigentlich mag ich den Laden|ich wollte es wirklich mögen]',
      '[einmal und nie wieder|das hatte ich anders erwartet]',
    ],
    neutral: [
      '[eine kurze Frage|ich habe eine Frage|nur eine Frage]',
      '[vielleicht können Sie mir helfen|ich hoffe, Sie können helfen]',
    ],
  },
  closes: {
    positive: [
      '[vielen Dank|danke|macht weiter so]',
      '[gerne wieder|ich bestelle bestimmt wieder]',
      '[klare Empfehlung|ich empfehle euch weiter]',
    ],
    negative: [
      '[bitte nachbessern|bitte kümmern Sie sich darum]',
      '[das war meine letzte Bestellung|ich bestelle hier nicht mehr]',
      '[ich bitte um Antwort|bitte melden Sie sich]',
    ],
    neutral: [
      '[vielen Dank im Voraus|danke schon einmal|herzlichen Dank]',
      '[ich freue mich auf Ihre Antwort|es eilt nicht]',
    ],
  },
  joins: { same: ['außerdem: ', 'und ', '', ''], opposite: ['aber ', 'allerdings: ', 'nur: '] },
  greets: {
    email: ['[Guten Tag|Hallo|Liebes Team|Liebes Lume-&-Linho-Team|Sehr geehrte Damen und Herren],', 'Hallo,'],
    chat: ['[hallo|guten Tag|hi]', ''],
  },
  signs: ['[Viele Grüße|Mit freundlichen Grüßen|Beste Grüße|Herzliche Grüße]\n{name}', '{name}', '[LG|Gruß], {name}'],
  stillWaits: [
    'ich habe [gestern|vor zwei Tagen|am Montag] geschrieben und [noch nichts gehört|keine Antwort bekommen]. [Ist da jemand?|Könnte sich bitte jemand melden?]',
    'gibt es [schon|inzwischen] [etwas Neues|eine Antwort] zu {order}? [Ich warte noch.|Ich würde es gern wissen.]',
  ],
  thanks: [
    '[danke|vielen Dank], [das ging schnell|das hilft mir|sehr nett]',
    '[perfekt|wunderbar|super], [vielen Dank|danke schön]',
    '[gut|in Ordnung], danke',
  ],
  tags: ['#handarbeit', '#kleineunternehmen', '#lumelinho', '#geschenkidee', '#handgemacht'],
  replies: {
    warm: [
      'Guten Tag {name},\n\n[danke für Ihre Nachricht|schön, dass Sie schreiben]. {on} [Melden Sie sich gern wieder|Wir sind für Sie da]. [Herzliche Grüße aus Porto|Viele Grüße], {agent}',
      'Hallo {name},\n\n{on} [Entschuldigen Sie die Mühe|Es tut mir leid, dass Sie fragen mussten]. [Einen schönen Tag|Alles Gute], {agent}',
    ],
    curt: [
      'Zur Kenntnis genommen. {on}',
      'Hallo, {on} Gruß, Support',
      '{on} [Siehe AGB.|Bitte lesen Sie künftig zuerst die Hinweise im Shop.]',
    ],
    onQuestion: [
      '[Ich habe in der Werkstatt nachgefragt|Ich frage gleich in der Werkstatt nach] und [melde mich heute noch|gebe Ihnen nachher Bescheid].',
      '[Ich habe es für Sie nachgesehen|Gute Frage]: [ja, das geht|es steht jetzt auch auf der Produktseite|die Einzelheiten habe ich Ihnen geschickt].',
    ],
    onPraise: [
      '[Das freut uns sehr|Was für schöne Worte], [ich gebe es an die Werkstatt weiter|die Werkstatt wird sich freuen].',
    ],
    on: {
      delivery: [
        '[Ich habe beim Paketdienst nachgefragt|Ich habe mich erkundigt]: Ihr Paket [kommt morgen|ist in der Zustellung].',
        'Ihre Bestellung {order} [hing fest|hat sich verzögert] und [kommt noch diese Woche|ist jetzt unterwegs].',
      ],
      damage: [
        'Ersatz [geht morgen aus der Werkstatt|ist schon unterwegs], [das andere Stück dürfen Sie behalten|zurückschicken müssen Sie nichts].',
        '[Wir erstatten den Betrag heute|Das Geld ist bis Freitag bei Ihnen]; ein Foto genügt mir.',
      ],
      returns: [
        '[Ein Rücksendeetikett hängt an|Anbei das Etikett], [geben Sie das Paket einfach ab|die Erstattung dauert drei Tage].',
      ],
    },
  },
  products: {
    MUG: ['die Tasse', 'die Tasse'],
    TEAPOT: ['die Teekanne', 'die Teekanne'],
    BOWL: ['die Schale', 'die Schale'],
    PLATE: ['der Teller', 'den Teller'],
    VASE: ['die Vase', 'die Vase'],
    CANDLE: ['die Kerze', 'die Kerze'],
    HOLDER: ['der Kerzenhalter', 'den Kerzenhalter'],
    LANTERN: ['die Laterne', 'die Laterne'],
    SCARF: ['der Schal', 'den Schal'],
    BLANKET: ['die Decke', 'die Decke'],
    CUSHION: ['der Kissenbezug', 'den Kissenbezug'],
    CLOTH: ['die Tischdecke', 'die Tischdecke'],
    TOWEL: ['das Geschirrtuch', 'das Geschirrtuch'],
    TOTE: ['die Tasche', 'die Tasche'],
    WALLET: ['der Geldbeutel', 'den Geldbeutel'],
    BELT: ['der Gürtel', 'den Gürtel'],
    KEYRING: ['der Schlüsselanhänger', 'den Schlüsselanhänger'],
    NOTEBOOK: ['das Notizbuch', 'das Notizbuch'],
    CARDS: ['das Kartenset', 'das Kartenset'],
    PRINT: ['der Druck', 'den Druck'],
    CALENDAR: ['der Kalender', 'den Kalender'],
    BOARD: ['das Schneidebrett', 'das Schneidebrett'],
    SPOON: ['der Löffel', 'den Löffel'],
    HORSE: ['das Holzpferd', 'das Holzpferd'],
    PUZZLE: ['das Puzzle', 'das Puzzle'],
    BASKET: ['der Korb', 'den Korb'],
    EARRINGS: ['dieses Paar Ohrringe', 'dieses Paar Ohrringe'],
    NECKLACE: ['die Kette', 'die Kette'],
    RING: ['der Ring', 'den Ring'],
    BRACELET: ['das Armband', 'das Armband'],
    SOAP: ['die Seife', 'die Seife'],
    HONEY: ['der Honig', 'den Honig'],
    ORNAMENT: ['der Anhänger', 'den Anhänger'],
    MAGNET: ['der Magnet', 'den Magneten'],
  },
}
