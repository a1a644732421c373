import type { Voice } from './topics.ts'

export const english: Voice = {
  spaced: true,
  exclaims: ['', '!'],
  says: {
    delivery: {
      positive: [
        '[delivery was|the delivery was|shipping was] [really quick|very fast|quicker than promised|spot on]',
        '{subject} [arrived|turned up|was at my door] [two days early|a day sooner than promised|within the week|right on time]',
        '[it came|everything came|my parcel came] [exactly when|on the day] [they said it would|you promised]',
        '[tracking worked|I could follow the parcel the whole way] and [it was here in no time|the courier was lovely]',
        'I [ordered on a Monday|ordered late in the week] and [had it by Thursday|had {object} in my hands three days later]',
      ],
      negative: [
        '[delivery took|it took|shipping took] [forever|far too long|{days} days longer than promised]',
        '{subject} [arrived|came|turned up] {days} days [late|after the promised date]',
        '[the parcel sat|my order was stuck] [in a depot|somewhere in Spain|with the courier] for [days|over a week] and [nobody told me|I heard nothing]',
        '[it missed the birthday it was meant for|it came after the party|it was too late for Christmas] because of the [slow|late] [delivery|shipping]',
        'the [delivery date|tracking page] [kept changing|was plain wrong], [which is not good enough|so I stayed at home for nothing]',
      ],
      neutral: [
        '[where is|could you tell me where] [my order|my parcel] [is right now|is], [please|order {order}]?',
        '[when will|do you know when] {subject} [arrive|get here]? [It should have been here by now.|The date has passed.]',
        '[the tracking has not moved|tracking has said the same] for {days} days, [is it lost|what is going on]?',
      ],
    },
    quality: {
      positive: [
        '{subject} is [beautifully made|of wonderful quality|even nicer in the hand|solid and well finished]',
        'you can [see how much work|feel how much care|see how much love] went into {object}',
        '[the workmanship is|the craft is|the finish is] [first class|superb|a joy to look at]',
        '[we use|I use] {object} [every day|every morning] and [it still looks new|I love it more each time]',
        '[lovely|gorgeous|really good] [material|materials], [nothing like|a world away from] [the mass-produced stuff|what you get on the high street]',
      ],
      negative: [
        '{subject} [feels cheap|is poorly finished|looks as if it was made in a hurry]',
        '[the finish|the surface|the stitching] [came off|was uneven|gave way] after [one wash|two weeks|hardly any use]',
        '[I expected better|this is not the] [craftsmanship|quality] [from a shop like this|you promise]',
        'there [was a rough edge|were threads hanging off|was glue showing] [on|all over] {object}',
        '{subject} [did not last|fell apart] [a month|the first weekend], [very disappointing|what a shame]',
      ],
      neutral: [
        '[is {subject} dishwasher safe|can {subject} go in the dishwasher|can {subject} be washed at 30 degrees]?',
        '[how should I|what is the best way to] [care for|clean|look after] {object}?',
      ],
    },
    damage: {
      positive: [
        '{subject} [survived the journey|arrived without a scratch|came in one piece], [which I had worried about|well done]',
        '[not a chip|not a mark] on {object} [despite the long trip|when I unpacked it]',
        'everything [got here intact|arrived whole and clean]',
      ],
      negative: [
        '{subject} [arrived broken|was cracked when I opened the box|came in pieces|had a chip out of the rim]',
        '[something had leaked|one corner was crushed|the box had clearly been dropped] and {subject} [was ruined|was scratched]',
        'I [opened the parcel|unpacked everything] and found {object} [smashed|with a long crack|dented]',
        '[one of the pieces|part of the order] was [broken|damaged], [photos attached|I can send a photo]',
        '[second time now that|I cannot believe that] something [arrives damaged|is broken on arrival]',
      ],
    },
    packaging: {
      positive: [
        '[the wrapping|the packaging|the parcel] was [a little work of art|so thoughtful|plastic-free and pretty]',
        'it [came|was] wrapped in [recycled paper|tissue paper] with a [handwritten note|sprig of rosemary], [such a nice touch|which made my day]',
        '[very well packed|packed with real care], [no plastic at all|everything protected]',
        'I [almost did not want to|felt bad having to] [open|unwrap] it, [so pretty was the box|it looked so good]',
      ],
      negative: [
        '[far too much|so much] [paper|plastic|filling] for [such a small thing|one little item]',
        '[the box was|the packaging was] [flimsy|torn|half open] [when it got here|on arrival]',
        '[no gift wrap|the gift note was missing] although I [paid for it|had asked for it]',
        '[it was just thrown|everything was thrown] into [an old box|a bag], [no padding whatsoever|not what I would call care]',
      ],
    },
    price: {
      positive: [
        '[great value|very fair|good value] for [handmade work|something handmade|what you get]',
        '[worth every penny|worth every cent|not cheap, but worth it]',
        '[for the price|at this price] {subject} is [a steal|hard to beat|a real find]',
        '[prices are fair|the price is honest] [when you think of|considering] [the hours behind it|the work in it]',
      ],
      negative: [
        '[far too expensive|overpriced|too dear] for what [it is|you get]',
        '[the price went up|prices have gone up] [again|a lot lately], [it is getting hard to justify|I will think twice next time]',
        '[shipping costs|postage costs] [are a joke|are far too high] for [one small item|such a light parcel]',
        'I [saw|found] [something similar|nearly the same thing] [for half the price|much cheaper] [elsewhere|at a local fair]',
      ],
      neutral: [
        '[is there|do you offer] [a discount|a better price] [for six or more|if I order several|for weddings]?',
        '[does the price include|is] [VAT|postage to the islands|shipping] [included|in that]?',
      ],
    },
    service: {
      positive: [
        '[the team|whoever answered|customer service] was [so kind|helpful and quick|a delight to deal with]',
        'I [had a question|wrote late at night] and [got a proper answer|had a friendly reply] [within the hour|the same day]',
        '[they sorted|you sorted] [it out|my problem] [straight away|without any fuss]',
        '[real people|actual humans] who [care|listen], [you do not find that often|what a treat]',
      ],
      negative: [
        'I [wrote three times|sent two mails|rang four times] and [nobody answered|got no reply] [for days|for a week]',
        '[the reply|the answer I got] was [short and rude|copied and pasted|no help at all]',
        '[customer service|the help desk] [passed me from one to the next|did not seem to care|is hopeless]',
        '[I am still waiting|it took {days} days] for [a simple answer|someone to get back to me]',
      ],
    },
    choice: {
      positive: [
        '[so many|such] [lovely things|beautiful pieces] to choose from, [I could not decide|I always find something]',
        '[the new collection|the range] is [gorgeous|full of ideas|really well put together]',
        '[you find things here|there are pieces here] [that nobody else has|you see nowhere else]',
      ],
      negative: [
        '[the colour|the size|the one] I wanted is [always sold out|never in stock]',
        '[the range|the choice] has [got smaller|become rather boring], [the same things for months|I miss the old pieces]',
        '[hardly anything|not much] [for men|for children|under twenty euros]',
      ],
      neutral: [
        '[will you have|are you getting] {object} [back in stock|in other colours] [soon|before Christmas]?',
        '[do you make|could you make] {object} [in a larger size|to order|with initials]?',
      ],
    },
    gift: {
      positive: [
        '[bought it|got it] [for my mother|for my sister|as a wedding present|for a friend who has everything] and [she was thrilled|they loved it|it was a hit]',
        '[the perfect|such a good] [present|gift], [there were happy tears|I will order another for myself]',
        '[my daughter|my partner|my gran] [has not put it down since|uses it every day], [best gift in years|a lovely surprise]',
      ],
      negative: [
        '[as a gift|for a present] it [was embarrassing|looked rather poor], [I had to buy something else|I did not dare to give it]',
        '[the price tag|the invoice] was [still on it|in the parcel], [not great|which is awkward] for a [gift|birthday present]',
        '[my friend|my aunt] was [not impressed|polite about it], [so it was a wasted present|it ended up in a drawer]',
      ],
    },
    website: {
      positive: [
        '[ordering|checkout|the site] was [easy|quick and clear|a breeze], [even on my phone|done in two minutes]',
        '[the pictures|the descriptions] [on the site are|are] [honest|really helpful|very clear]',
        '[nice website|lovely site], [I like reading about the makers|everything is easy to find]',
      ],
      negative: [
        '[the site|checkout|your website] [kept crashing|would not take my card|logged me out twice]',
        '[I could not|it took me ages to] [find the delivery costs|apply my voucher|change my address] [on the site|at checkout]',
        '[the search|the menu] [on my phone is|is] [useless|a mess|painfully slow]',
      ],
      neutral: [
        '[how do I|where can I] [change my address|reset my password|use my voucher]?',
        '[my card was charged twice|I was charged twice], [could you check|is that right]?',
      ],
    },
    returns: {
      positive: [
        '[sending it back|the return|exchanging it] was [painless|simple|no trouble at all]',
        '[I had my money|the refund was] back [in three days|within the week], [no questions asked|brilliant]',
        '[they swapped it|they exchanged it] [free of charge|straight away]',
      ],
      negative: [
        '[I am still waiting for|where is] [my refund|my money], [it has been weeks|I sent it back ages ago]',
        '[having to pay|paying] [for the return|return postage] [is not on|put me right off]',
        '[the return form|returning it] was [a nightmare|far too complicated]',
      ],
      neutral: [
        '[how can I|I would like to] [return|send back|exchange] {object}[, what do I need to do|, how does that work]?',
        '[by when|until when] [do I have to|can I] send {object} back?',
      ],
    },
    fit: {
      positive: [
        '{subject} [looks exactly like|is even prettier than|matches] the [photo|pictures]',
        '[the colour is|colours are] [just as shown|true to the photo], [perfect|which I was unsure about]',
        '[the size is|it is] [just right|exactly what I needed] for [our kitchen|my hallway|small hands]',
      ],
      negative: [
        '{subject} [looks nothing like|is quite different from] the [photo|picture on the site]',
        '[the colour is|it is] [much darker|duller|greener] than [shown|in the picture]',
        '[much smaller|a good deal smaller|bigger] than [I thought|the description says], [I should have measured|not what I expected]',
      ],
      neutral: [
        '[how big|how tall|how heavy] is {subject} [exactly|roughly]?',
        'is {subject} [more grey or more blue|as dark as in the photo]?',
      ],
    },
    origin: {
      positive: [
        '[I love|love] [knowing who made it|that there is a real maker behind it|the story of the workshop]',
        '[good to|it feels good to] [support small workshops|buy from real craftspeople|keep old crafts alive]',
        '[made in Portugal, by hand|local wool, local hands], [that matters to me|more of this please]',
      ],
      negative: [
        '[is this really|I doubt that it is] handmade[, mine had a factory label|, it looks machine-made to me]',
        '[you talk about|all that talk of] [small workshops|local makers], [and then it comes from abroad|but the label says otherwise]',
        '[I would like to know|nobody could tell me] [who made it|where the wool comes from], [that is the whole point|so much for the story]',
      ],
      neutral: [
        '[who made|where was] {subject} [made|produced], [do you know|I am curious]?',
        '[is the wool|is the leather] [local|from Portugal|organic]?',
      ],
    },
  },
  opens: {
    positive: [
      '[what a find|so happy|absolutely delighted|love it]',
      '[great shop|lovely little shop|my favourite shop]',
      '[third order already|second time I order here]',
    ],
    negative: [
      '[disappointed|not happy|what a let-down]',
      '[I wanted to like this|I really tried]',
      '[never again|not what I expected]',
    ],
    neutral: ['[a quick question|just a question|I have a question]', '[hoping you can help|maybe you can help me]'],
  },
  closes: {
    positive: [
      '[thank you|thanks so much|keep it up]',
      '[will order again|I will be back|see you next time]',
      '[highly recommended|I tell everyone about it]',
    ],
    negative: [
      '[please do better|please sort this out]',
      '[I will not order again|that was my last order]',
      '[please get back to me|I expect an answer]',
    ],
    neutral: ['[thanks in advance|many thanks|thank you]', '[looking forward to your answer|no rush]'],
  },
  joins: {
    same: ['also, ', 'and ', '', 'on top of that, ', ''],
    opposite: ['but ', 'that said, ', 'still, ', 'on the other hand, '],
  },
  greets: {
    email: ['[Hello|Hi there|Good morning|Dear team|Dear Lume & Linho team],', '[Hi|Hello],'],
    chat: ['[hi|hello|hey there]', ''],
  },
  signs: ['[Best wishes|Kind regards|All the best|Thanks|Yours],\n{name}', '{name}', '[Cheers|Warm regards],\n{name}'],
  stillWaits: [
    'I wrote [yesterday|two days ago|on Monday] and have not heard [back|anything]. [Is anyone there?|Could someone please answer?]',
    '[just following up on|any news about] order {order}? [I am still waiting.|It would be good to know.]',
  ],
  thanks: [
    '[thank you|thanks], [that was quick|that helps|very kind of you]',
    '[perfect|great|lovely], [thanks a lot|thank you so much]',
    '[ok|all right], thanks',
  ],
  tags: ['#handmade', '#smallbusiness', '#lumelinho', '#slowliving', '#giftideas'],
  replies: {
    warm: [
      'Dear {name},\n\n[thank you for writing|thank you for getting in touch]. {on} [Do write if there is anything else|We are here if you need us]. [Warm wishes from Porto|Best wishes], {agent}',
      'Hello {name},\n\n{on} [I am sorry for the trouble|Sorry that you had to ask]. [Have a lovely day|All the best], {agent}',
    ],
    curt: [
      'Noted. {on}',
      'Hello, {on} Regards, support',
      '{on} [Please see our terms.|Please check the website first next time.]',
    ],
    onQuestion: [
      '[I have asked the workshop|I will ask the maker] and [will tell you today|you will hear from me this afternoon].',
      '[I have looked it up for you|Good question]: [yes, that works|it is on the product page now|I have sent you the details].',
    ],
    onPraise: [
      '[That makes our day|What lovely words], [I will pass it on to the makers|the workshop will be so pleased].',
    ],
    on: {
      delivery: [
        '[I have called the courier|I have checked with the courier]: your parcel [should be with you tomorrow|is out for delivery].',
        'Your order {order} [left us on time but is stuck|was delayed] and [will arrive this week|is moving again].',
      ],
      damage: [
        'A [new one|replacement] [leaves the workshop tomorrow|is on its way], [you can keep the other|no need to send anything back].',
        '[We will refund it today|You have your money back by Friday]; a photo is all I need.',
      ],
      returns: [
        '[I have attached a label|Here is a return label], [just hand it in at any post office|the refund takes three days].',
      ],
    },
  },
  products: {
    MUG: ['the mug', 'the mug'],
    TEAPOT: ['the teapot', 'the teapot'],
    BOWL: ['the bowl', 'the bowl'],
    PLATE: ['the plate', 'the plate'],
    VASE: ['the vase', 'the vase'],
    CANDLE: ['the candle', 'the candle'],
    HOLDER: ['the candle holder', 'the candle holder'],
    LANTERN: ['the lantern', 'the lantern'],
    SCARF: ['the scarf', 'the scarf'],
    BLANKET: ['the blanket', 'the blanket'],
    CUSHION: ['the cushion cover', 'the cushion cover'],
    CLOTH: ['the tablecloth', 'the tablecloth'],
    TOWEL: ['the tea towel', 'the tea towel'],
    TOTE: ['the bag', 'the bag'],
    WALLET: ['the wallet', 'the wallet'],
    BELT: ['the belt', 'the belt'],
    KEYRING: ['the key ring', 'the key ring'],
    NOTEBOOK: ['the notebook', 'the notebook'],
    CARDS: ['the set of cards', 'the set of cards'],
    PRINT: ['the print', 'the print'],
    CALENDAR: ['the calendar', 'the calendar'],
    BOARD: ['the board', 'the board'],
    SPOON: ['the spoon', 'the spoon'],
    HORSE: ['the little horse', 'the little horse'],
    PUZZLE: ['the puzzle', 'the puzzle'],
    BASKET: ['the basket', 'the basket'],
    EARRINGS: ['this pair of earrings', 'this pair of earrings'],
    NECKLACE: ['the necklace', 'the necklace'],
    RING: ['the ring', 'the ring'],
    BRACELET: ['the bracelet', 'the bracelet'],
    SOAP: ['the soap', 'the soap'],
    HONEY: ['the honey', 'the honey'],
    ORNAMENT: ['the ornament', 'the ornament'],
    MAGNET: ['the magnet', 'the magnet'],
  },
}
