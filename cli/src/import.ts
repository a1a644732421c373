import { createWriteStream, existsSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import {
  type Client,
  type ClientOptions,
  createClient,
  downloadRejects,
  type FileChoice,
  type ImportReport,
  uploadImportFile,
} from '@esteem/contract'
import { checkMap, choiceFor, readChoices } from './choices.ts'
import { createProgress, type Terminal } from './progress.ts'
import { blockerLine, figureLines, previewLines } from './summary.ts'
import { UsageError } from './usage.ts'

export const importHelp = `esteem import FILE… [options]

Brings in orders, order lines, customers, products or events from CSV, TSV and Excel files, .gz of them too. How a file is
written and what its columns mean is found out and shown. Several files are imported together, joined by their keys.

  --map "COLUMN=FIELD"    says what a column means; "COLUMN=" leaves it out. As often as needed
  --role ROLE             what the file holds: orders, order-lines, payments, customers, products or events
  --dates dmy|mdy         the day, or the month, comes first in dates such as 3/4/2024
  --decimals .|,          the mark before decimals
  --currency EUR          of amounts that do not say their own
  --time-zone ZONE        of times that do not say their own, such as Europe/Lisbon
  --cancellations PREFIX  order numbers that start so are goods taken back
  --encoding, --delimiter, --sheet, --no-header
                          how the file is written, where it is not found out right
  --dry-run               shows how files would be understood, and writes nothing

The server is looked for at http://localhost:4600 (PORT, ESTEEM_URL), its token in ./data (ESTEEM_DATA, ESTEEM_TOKEN).`

interface Output {
  write: (line: string) => void
  progress: Terminal
  /** Where rejects files are put. */
  folder: string
}

const options = {
  map: { type: 'string', multiple: true },
  role: { type: 'string' },
  dates: { type: 'string' },
  decimals: { type: 'string' },
  currency: { type: 'string' },
  'time-zone': { type: 'string' },
  cancellations: { type: 'string' },
  encoding: { type: 'string' },
  delimiter: { type: 'string' },
  sheet: { type: 'string' },
  'no-header': { type: 'boolean' },
  'dry-run': { type: 'boolean' },
} as const

/** The import command, from files on this machine to the figures. Answers with the exit code. */
export async function runImport(
  args: string[],
  server: ClientOptions,
  output: Output,
  signal?: AbortSignal,
): Promise<number> {
  const { values, positionals: files } = readArgs(args)
  if (files.length === 0) throw new UsageError(`Which file?\n\n${importHelp}`)
  const choices = readChoices(values)
  const client = createClient(server)
  const fileIds = await upload(files, server, output, signal).catch((error) => {
    if (signal?.aborted) return null
    throw error
  })
  if (fileIds === null) return 130
  const looks = await client.previewImport({
    body: { files: fileIds.map((fileId) => ({ fileId, format: choices.format })) },
  })
  checkMap(choices, looks.files)
  const chosen = looks.files.map((look) => choiceFor(look, choices))
  const { files: previews } = await client.previewImport({ body: { files: chosen } })
  for (const preview of previews) for (const line of previewLines(preview)) output.write(line)
  const blockers = previews.flatMap(({ name, blockers }) => blockers.map((blocker) => blockerLine(name, blocker)))
  if (blockers.length > 0) {
    for (const line of blockers) output.write(`\n${line}`)
    return 1
  }
  if (values['dry-run']) return 0
  return finish(await follow(client, chosen, output, signal), server, output)
}

function readArgs(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${importHelp}`)
  }
}

async function upload(
  files: string[],
  server: ClientOptions,
  { progress }: Output,
  signal?: AbortSignal,
): Promise<string[]> {
  const bar = createProgress(progress)
  const fileIds: string[] = []
  for (const file of files) {
    const handle = await open(file).catch(() => {
      throw new UsageError(`${file} cannot be read. Is the path right?`)
    })
    const { size } = await handle.stat()
    let sent = 0
    const counting = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        sent += chunk.length
        bar.show(sent / Math.max(1, size), `${basename(file)} is sent`)
        controller.enqueue(chunk)
      },
    })
    const body = (handle.readableWebStream({ autoClose: true }) as ReadableStream<Uint8Array>).pipeThrough(counting)
    fileIds.push((await uploadImportFile(server, basename(file), body, signal)).fileId)
  }
  bar.clear()
  return fileIds
}

const phaseWords: Record<ImportReport['phase'], string> = {
  waiting: 'waiting for its turn',
  reading: 'reading rows',
  joining: 'putting orders together',
  writing: 'writing timelines',
  finished: 'finished',
}

async function follow(
  client: Client,
  files: FileChoice[],
  { progress }: Output,
  signal?: AbortSignal,
): Promise<ImportReport> {
  const bar = createProgress(progress)
  let report = await client.startImport({ body: { files } })
  const params = { importId: report.importId }
  const cancel = () => void client.cancelImport({ params }).catch(() => undefined)
  signal?.addEventListener('abort', cancel, { once: true })
  while (report.state === 'queued' || report.state === 'running') {
    bar.show(report.progress, `${phaseWords[report.phase]}, ${report.rowsRead.toLocaleString('en')} rows`)
    await new Promise((resolve) => setTimeout(resolve, 250))
    report = await client.getImport({ params })
  }
  signal?.removeEventListener('abort', cancel)
  bar.clear()
  return report
}

async function finish(report: ImportReport, server: ClientOptions, output: Output): Promise<number> {
  if (report.state !== 'done') {
    const why = report.state === 'cancelled' ? 'It was cancelled. Run the same command again to go on.' : report.error
    output.write(`\nThe import did not end well: ${why}`)
    return report.state === 'cancelled' ? 130 : 1
  }
  output.write('')
  for (const line of figureLines(report.figures!)) output.write(line)
  for (const { fileId, name, rejectedRows } of report.files) {
    if (rejectedRows === 0) continue
    const target = freeName(output.folder, name.replace(/(\.(csv|tsv|txt|xlsx|gz))+$/i, ''))
    await pipeline(
      Readable.fromWeb((await downloadRejects(server, report.importId, fileId)) as never),
      createWriteStream(target),
    )
    output.write(
      `\nThe rejected rows of ${name} are in ${target}, with the reasons. Mend them there, and import that file.`,
    )
  }
  return 0
}

function freeName(folder: string, name: string): string {
  for (let number = 1; ; number++) {
    const target = join(folder, `${name}-rejects${number === 1 ? '' : `-${number}`}.csv`)
    if (!existsSync(target)) return target
  }
}
