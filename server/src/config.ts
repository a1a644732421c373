import { resolve } from 'node:path'

interface Setting<T> {
  name: string
  default: string
  meaning: string
  parse: (text: string) => T
}

function setting<T>(name: string, standard: string, meaning: string, parse: (text: string) => T): Setting<T> {
  return { name, default: standard, meaning, parse }
}

const text = (value: string) => value
const optionalText = (value: string) => (value === '' ? null : value)

function port(value: string): number {
  const number = Number(value)
  if (!Number.isInteger(number) || number < 0 || number > 65535)
    throw new Error('must be a whole number from 0 to 65535')
  return number
}

function wholeNumber(value: string): number {
  const number = Number(value)
  if (!Number.isInteger(number) || number < 1) throw new Error('must be a whole number of at least 1')
  return number
}

function url(...schemes: string[]) {
  return (value: string): string | null => {
    if (value === '') return null
    if (!URL.canParse(value) || !schemes.includes(new URL(value).protocol)) {
      throw new Error(`must be a URL that starts with ${schemes.map((scheme) => `${scheme}//`).join(' or ')}`)
    }
    return value
  }
}

function oneOf<const T extends string>(...allowed: T[]) {
  return (value: string): T => {
    if (!allowed.includes(value as T)) throw new Error(`must be one of ${allowed.join(', ')}`)
    return value as T
  }
}

/** Every setting, once. Nothing else in the project reads process.env. */
export const settings = {
  port: setting('PORT', '4600', 'the port that the server listens on; 0 takes any free one', port),
  host: setting(
    'ESTEEM_HOST',
    '127.0.0.1',
    'the address that the server listens on; 0.0.0.0 to be reachable from other machines',
    text,
  ),
  dataFolder: setting(
    'ESTEEM_DATA',
    './data',
    'the folder of the embedded databases, uploads and the token for the command line',
    (value) => resolve(value),
  ),
  publicUrl: setting(
    'ESTEEM_PUBLIC_URL',
    '',
    'where people reach Esteem, when it stands behind a proxy, such as https://esteem.example.com',
    url('http:', 'https:'),
  ),
  postgresUrl: setting(
    'ESTEEM_POSTGRES_URL',
    '',
    'a PostgreSQL 15+ to use in place of the embedded one',
    url('postgres:', 'postgresql:'),
  ),
  clickhouseUrl: setting(
    'ESTEEM_CLICKHOUSE_URL',
    '',
    'a ClickHouse server to use in place of the embedded one',
    url('http:', 'https:'),
  ),
  clickhouseDatabase: setting('ESTEEM_CLICKHOUSE_DATABASE', 'esteem', 'the database on the ClickHouse server', text),
  smtpUrl: setting(
    'ESTEEM_SMTP_URL',
    '',
    'the mail server that surveys and alerts go out by, such as smtps://user:password@mail.example.com; without it no mail is sent',
    url('smtp:', 'smtps:'),
  ),
  mailFrom: setting('ESTEEM_MAIL_FROM', '', 'the address that mails are sent from', optionalText),
  webhooksToPrivate: setting(
    'ESTEEM_WEBHOOKS_TO_PRIVATE',
    'no',
    'whether webhooks may call addresses of this machine and its network: yes or no',
    oneOf('yes', 'no'),
  ),
  answersPerMinute: setting(
    'ESTEEM_ANSWERS_PER_MINUTE',
    '600',
    'how many answers to surveys are taken from one address in a minute; a page sends several for each respondent',
    wholeNumber,
  ),
  logLevel: setting(
    'ESTEEM_LOG',
    'info',
    'how much to log: debug, info, warn, error or silent',
    oneOf('debug', 'info', 'warn', 'error', 'silent'),
  ),
  secret: setting(
    'ESTEEM_SECRET',
    '',
    'signs sessions; made and kept in the data folder when left out. Several processes need the same one',
    optionalText,
  ),
} as const

export type Config = { [name in keyof typeof settings]: ReturnType<(typeof settings)[name]['parse']> }

/** Reads every setting from the environment. Throws one error that names each wrong one. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const wrong: string[] = []
  const entries = Object.entries(settings).map(([key, { name, default: standard, parse }]) => {
    const value = environment[name] || standard
    try {
      return [key, (parse as (text: string) => unknown)(value)]
    } catch (error) {
      wrong.push(`${name}=${value} ${(error as Error).message}`)
      return [key, undefined]
    }
  })
  if (wrong.length > 0) throw new Error(`Settings that cannot be used:\n  ${wrong.join('\n  ')}`)
  return Object.fromEntries(entries) as Config
}
