import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { type Page, page } from './page.ts'

const main = join(import.meta.dirname, '..', '..', 'cli', 'src', 'main.ts')
const help = (...command: string[]) =>
  execFileSync(process.execPath, [main, ...command, '--help'], { encoding: 'utf8' }).trim()

/** What the command line says of itself. */
export function cliPage(): Page {
  const overview = help()
  const commands = [...overview.matchAll(/^ {2}([a-z][a-z-]*)\b/gm)].map(([, command]) => command)
  return page('docs/cli.md', 'what `npx esteem --help` says', [
    '# Command line',
    'In the folder of the repository, `npx esteem COMMAND` talks to a running server. On the server’s own machine it needs no login: it reads the token in the data folder, which only the owner of that folder can. From another machine it takes the address from `ESTEEM_URL` and the token from `ESTEEM_TOKEN`.',
    'It ends with 0 when all went well, and with 1 after saying what did not.',
    block(overview),
    ...commands.flatMap((command) => [`## esteem ${command}`, block(help(command))]),
  ])
}

const block = (text: string) => `\`\`\`text\n${text}\n\`\`\``
