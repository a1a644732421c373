import { describe, expect, test } from 'vitest'
import { cleanSurvey } from './clean.ts'
import { cleanHtml, safeImage, safeLink } from './clean-html.ts'
import { cleanTheme } from './clean-theme.ts'

describe('HTML', () => {
  test('keeps what sets a text', () => {
    const html =
      '<h3>Thank you</h3><p>Read <a href="https://shop.example/a?b=1&amp;c=2">more</a>,<br><b>soon</b> &amp; here.</p>'
    expect(cleanHtml(html)).toBe(html.replace('c=2"', 'c=2" target="_blank" rel="noopener noreferrer"'))
  })

  test.each([
    '<script>alert(1)</script>',
    '<scr<script>ipt>alert(1)</scr</script>ipt>',
    '<img src=x onerror=alert(1)>',
    '<b onmouseover="alert(1)">b</b>',
    '<a href="javascript:alert(1)">a</a>',
    '<a href="java&#10;script:alert(1)">a</a>',
    "<a href='  JAVASCRIPT:alert(1)'>a</a>",
    '<a href="data:text/html,<script>alert(1)</script>">a</a>',
    '<iframe src="https://evil.example"></iframe>',
    '<svg><animate onbegin=alert(1) attributeName=x></svg>',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
    '<style>@import url(https://evil.example)</style>',
    '<p style="background:url(https://evil.example)">p</p>',
    '<!--><script>alert(1)</script>-->',
    '<p "><img src=x onerror=alert(1)>',
    '<a href="https://x.example" onclick="alert(1)">a</a>',
    '<form action="https://evil.example"><input name=a></form>',
    '<<b>script>alert(1)<</b>/script>',
  ])('lets nothing run or be fetched: %s', (html) => {
    const clean = cleanHtml(html)
    // Whatever is left in angle brackets is one of a few plain tags.
    for (const [tag] of clean.matchAll(/<[^>]*>/g))
      expect(tag).toMatch(
        /^<\/?(a|b|p|table)>$|^<a href="https:\/\/[^"<>]*" target="_blank" rel="noopener noreferrer">$/,
      )
  })

  test('addresses that run something are none, and pictures are those in the survey itself', () => {
    expect(safeLink('https://shop.example')).toBe('https://shop.example')
    for (const address of [
      'javascript:alert(1)',
      'vbscript:x',
      'data:text/html,x',
      '//evil.example',
      '/relative',
      'https:',
    ])
      expect(safeLink(address), address).toBe(null)
    expect(safeImage('data:image/png;base64,iVBORw0KGgo=')).toBe('data:image/png;base64,iVBORw0KGgo=')
    for (const address of ['https://evil.example/x.png', 'data:image/svg+xml;base64,AAAA', 'data:image/png,<svg>'])
      expect(safeImage(address), address).toBe(null)
  })
})

test('what would be fetched, sent elsewhere or run is taken out or refused, each with its place', () => {
  const { json, problems } = cleanSurvey({
    surveyPostId: 'x',
    cookieName: 'c',
    logo: 'https://evil.example/logo.png',
    completedHtml: {
      default: '<p>Thank <a href="https://shop.example/?n={name}">you {name}</a></p>',
      de: '<script>1</script>Danke',
    },
    navigateToUrl: 'javascript:alert(1)',
    pages: [
      {
        elements: [
          { type: 'html', name: 'h', html: '<b onclick=x>{name}</b>' },
          { type: 'dropdown', name: 'd', choicesByUrl: { url: 'https://evil.example' } },
          { type: 'file', name: 'f', storeDataAsText: false },
          { type: 'imagepicker', name: 'i', choices: [{ value: 1, imageLink: 'https://evil.example/1.png' }] },
          { type: 'image', name: 'v', contentMode: 'youtube', imageLink: 'https://youtube.example/x' },
          { type: 'paneldynamic', name: 'p', panelCount: 1e9 },
          { type: 'rating', name: 'r', rateMax: 1e9 },
          { type: 'text', name: 't', visibleIf: `${'{a} + '.repeat(2000)}1 > 0` },
        ],
      },
    ],
  })
  expect(problems.map(({ path, severity }) => `${severity} ${path}`)).toEqual([
    'changed surveyPostId',
    'changed cookieName',
    'changed logo',
    'changed completedHtml',
    'changed completedHtml',
    'refused navigateToUrl',
    'changed pages[0].elements[0].html',
    'refused pages[0].elements[1].choicesByUrl',
    'changed pages[0].elements[2].storeDataAsText',
    'changed pages[0].elements[3].choices[0].imageLink',
    'changed pages[0].elements[4].contentMode',
    'changed pages[0].elements[4].imageLink',
    'refused pages[0].elements[5].panelCount',
    'refused pages[0].elements[6]',
    'refused pages[0].elements[7].visibleIf',
  ])
  expect(JSON.stringify(json)).not.toMatch(/evil|youtube\.example|script|onclick|=\{name\}/)
  expect(JSON.stringify(json)).toContain('you {name}')
  expect(cleanSurvey(json).problems.filter(({ severity }) => severity === 'changed')).toEqual([])
})

test('names that would change how JavaScript works are refused', () => {
  const { problems, json } = cleanSurvey(JSON.parse('{"__proto__":{"a":1},"elements":[{"constructor":{}}]}'))
  expect(problems.map(({ path }) => path)).toEqual(['__proto__', 'elements[0].constructor'])
  expect(({} as { a?: number }).a).toBeUndefined()
  expect(json).toEqual({ elements: [{}] })
})

test('a theme keeps its colours and loses what would be fetched', () => {
  expect(
    cleanTheme({
      themeName: 'default',
      backgroundImage: 'https://evil.example/x.png',
      backgroundOpacity: 0.5,
      cssVariables: {
        '--sjs-primary-backcolor': 'rgba(20, 90, 60, 1)',
        '--sjs-font-family': '"Open Sans", serif',
        '--x': 'url(https://evil.example)',
        '--y': 'red; } body { display: none',
        '--z': 'u\\72l(//evil.example)',
      },
    }),
  ).toEqual({
    themeName: 'default',
    backgroundOpacity: 0.5,
    cssVariables: { '--sjs-primary-backcolor': 'rgba(20, 90, 60, 1)', '--sjs-font-family': '"Open Sans", serif' },
  })
})

test('choices in a short form are written out, so that everybody reads the same', () => {
  const { json } = cleanSurvey({
    elements: [
      {
        type: 'radiogroup',
        name: 'size',
        choices: ['small|A small | light one', { value: 'large|Large', text: 'L' }, 3, { text: 'Huge', score: 9 }],
      },
      { type: 'matrix', name: 'rated', columns: ['1|Bad', '2|Good'], rows: ['glaze|The glaze'] },
    ],
  })
  expect(json.elements).toMatchObject([
    {
      choices: [
        { value: 'small', text: 'A small | light one' },
        { value: 'large', text: 'L' },
        3,
        { value: 'Huge', text: 'Huge', score: 9 },
      ],
    },
    {
      columns: [
        { value: '1', text: 'Bad' },
        { value: '2', text: 'Good' },
      ],
      rows: [{ value: 'glaze', text: 'The glaze' }],
    },
  ])
})
