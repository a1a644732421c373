/** Surveys of a pottery's own that use, one after the other, what surveys made for SurveyJS are made of. */
export const constructs: Record<string, object> = {
  'scales-and-thanks': {
    completedHtmlOnCondition: [
      { expression: '{nps_score} > 8', html: '<h3>Thank you</h3><p>You gave us {nps_score}.</p>' },
      { expression: '{nps_score} < 7', html: '<h3>We are sorry</h3>' },
    ],
    pages: [
      {
        elements: [
          {
            ...{ type: 'rating', name: 'nps_score', title: 'Would you recommend our pots?', isRequired: true },
            ...{ rateMin: 0, rateMax: 10, minRateDescription: 'Not at all likely', maxRateDescription: 'Very likely' },
          },
          { type: 'rating', name: 'csat', title: 'And the shop?', rateType: 'smileys', rateCount: 5, rateMax: 5 },
          {
            ...{
              type: 'checkbox',
              name: 'liked',
              title: 'What do you like?',
              visibleIf: '{nps_score} >= 9',
              colCount: 2,
            },
            ...{ choices: ['glaze|The glaze', 'shape|The shape'], hasOther: true, isRequired: true },
            validators: [{ type: 'answercount', text: 'Two at most.', maxCount: 2 }],
          },
          { type: 'comment', name: 'missed', title: 'What did you miss?', visibleIf: '{nps_score} < 9' },
        ],
      },
    ],
  },
  'old-forms': {
    questionTitleTemplate: '{no}) {title} {require}:',
    triggers: [
      { type: 'visible', name: 'kiln', operator: 'equal', value: 'yes', questions: ['how'] },
      {
        type: 'setvalue',
        name: 'kiln',
        operator: 'equal',
        value: 'yes',
        setToName: 'said',
        setValue: 'A kiln',
        isVariable: true,
      },
      { type: 'complete', name: 'kiln', operator: 'equal', value: 'no' },
    ],
    pages: [
      {
        questions: [
          { type: 'radiogroup', name: 'kiln', title: 'Have you a kiln?', choices: ['no|No', 'yes|Yes'], colCount: 0 },
        ],
      },
      {
        title: 'Page {pageno} of {pagecount}',
        questions: [
          { type: 'comment', name: 'how', title: 'How hot does it get?', visible: false },
          {
            type: 'text',
            name: 'email',
            title: 'Where do we write?',
            validators: [{ type: 'email' }],
            isRequired: true,
          },
        ],
      },
    ],
    completedHtml: '<h4>Thank you.</h4><p>We write to <b>{email}</b>.</p>',
  },
  tables: {
    pages: [
      {
        elements: [
          {
            ...{ type: 'matrix', name: 'rated', title: 'How good is', isAllRowRequired: true },
            ...{
              columns: [
                { value: 1, text: 'Poor' },
                { value: 2, text: 'Fair' },
                { value: 3, text: 'Good' },
              ],
            },
            rows: [
              { value: 'glaze', text: 'the glaze' },
              { value: 'packing', text: 'the packing' },
            ],
          },
          {
            ...{ type: 'matrixdropdown', name: 'work', title: 'Our work', showCommentArea: true },
            columns: [
              {
                name: 'marks',
                title: 'Marks',
                cellType: 'rating',
                rateValues: [1, 2, 3],
                totalType: 'avg',
                totalFormat: 'On average {0}',
              },
              { name: 'seen', title: 'Where seen', choices: ['Shop', 'Market', 'Online'] },
            ],
            rows: ['Cups', 'Bowls'],
          },
          {
            ...{
              type: 'matrixdynamic',
              name: 'bought',
              title: 'What did you buy?',
              rowCount: 1,
              addRowText: 'One more',
            },
            columns: [
              { name: 'what', title: 'What', cellType: 'text' },
              { name: 'kept', title: 'Still in use?', cellType: 'radiogroup', choices: ['Yes', 'No'] },
            ],
          },
          {
            ...{
              type: 'paneldynamic',
              name: 'gifts',
              title: 'Who got one?',
              panelCount: 1,
              templateTitle: 'For {panel.name}',
            },
            templateElements: [
              { type: 'text', name: 'name', title: 'Name' },
              { type: 'boolean', name: 'pleased', title: 'Were they pleased?', labelTrue: 'Yes, they were' },
            ],
          },
        ],
      },
    ],
  },
  'every-kind': {
    title: 'All there is',
    firstPageIsStarted: true,
    startSurveyText: 'Begin',
    showProgressBar: true,
    progressBarType: 'pages',
    progressBarShowPageTitles: true,
    progressBarShowPageNumbers: true,
    showPreviewBeforeComplete: 'showAllQuestions',
    calculatedValues: [
      { name: 'price', expression: '{pots} * 12', includeIntoResult: true },
      { name: 'size', expression: "iif({pots} > 6, 'large', 'small')", includeIntoResult: true },
    ],
    pages: [
      {
        elements: [
          { type: 'html', html: '<p>A minute, <b>no more</b>.</p>' },
          { type: 'text', name: 'who', title: 'Who are you?' },
        ],
      },
      {
        title: 'Lists',
        elements: [
          { type: 'dropdown', name: 'shop', title: 'Which shop?', choices: ['Porto', 'Lisboa'], showOtherItem: true },
          { type: 'tagbox', name: 'colours', title: 'Which colours?', choices: ['Blue', 'White', 'Ochre'] },
          { type: 'ranking', name: 'order', title: 'What matters most?', choices: ['Shape', 'Colour', 'Price'] },
          { type: 'checkbox', name: 'worst', title: 'And least?', choicesFromQuestion: 'order', showNoneItem: true },
          { type: 'radiogroup', name: 'again', title: 'Again?', choices: ['Yes', 'No'] },
        ],
      },
      {
        title: 'Fields',
        elements: [
          { type: 'text', name: 'pots', title: 'How many pots?', inputType: 'number', min: 0, max: 99 },
          {
            type: 'expression',
            name: 'sum',
            title: 'That makes',
            expression: '{price}',
            displayStyle: 'currency',
            currency: 'EUR',
          },
          { type: 'html', name: 'so', html: '<p>A <strong>{size}</strong> order, {who}.</p>' },
          { type: 'text', name: 'day', title: 'When?', inputType: 'date', defaultValueExpression: 'today()' },
          {
            type: 'text',
            name: 'postcode',
            title: 'Postcode',
            maskType: 'pattern',
            maskSettings: { pattern: '9999-999' },
          },
          {
            ...{ type: 'multipletext', name: 'price_limits', title: 'What would you pay?' },
            items: [
              { name: 'least', title: 'At least', validators: [{ type: 'numeric', minValue: 1 }] },
              { name: 'most', title: 'At most' },
            ],
          },
        ],
      },
    ],
    completedHtml: 'Thank you, {who}.',
  },
}
