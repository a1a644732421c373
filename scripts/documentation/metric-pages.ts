import { metrics } from '../../server/src/measure/metrics/index.ts'
import { type Page, page, table } from './page.ts'

const units = {
  count: 'a number',
  money: 'an amount of money in the base currency',
  share: 'a share, from 0 to 1; shown in per cent',
  days: 'days',
  score: 'a score',
  number: 'a number',
}

export function metricPages(): Page[] {
  const all = metrics.map(({ info }) => info)
  return [
    page('docs/metrics/README.md', 'server/src/measure/metrics', [
      '# Metrics',
      'Every figure that Esteem shows, and exactly how it is computed. Periods are whole days in the time zone of the business.',
      table(
        ['Metric', 'What it means'],
        all.map(({ id, name, description }) => [`[${name}](${id}.md)`, description]),
      ),
    ]),
    ...all.map(({ id, name, unit, description, method }) =>
      page(`docs/metrics/${id}.md`, `server/src/measure/metrics/${id}.ts`, [
        `# ${name}`,
        description,
        '## How it is computed',
        method,
        `Unit: ${units[unit]}.`,
        `In the API: [\`GET /api/metrics/${id}\`](../api.md#getmetric).`,
      ]),
    ),
  ]
}
