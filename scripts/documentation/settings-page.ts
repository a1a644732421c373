import { settings } from '../../server/src/config.ts'
import { code, type Page, page, sentence, table } from './page.ts'

export function settingsPage(): Page {
  const all = Object.values(settings)
  const standard = (value: string) => (value === '' ? 'none' : code(value))
  return page('docs/settings.md', 'server/src/config.ts', [
    '# Settings',
    'Esteem reads its settings from environment variables when it starts, and says which one is wrong if one is. Without any it serves on this machine only, and keeps everything in `./data`. [Deployment](deployment.md) says which to change for a server of your own.',
    table(
      ['Setting', 'Default', 'Meaning'],
      all.map((setting) => [
        `[${code(setting.name)}](#${setting.name.toLowerCase()})`,
        standard(setting.default),
        setting.meaning,
      ]),
    ),
    ...all.flatMap((setting) => [
      `## ${setting.name}`,
      `${sentence(setting.meaning)} Default: ${standard(setting.default)}.`,
    ]),
  ])
}
