// Order lines a second from a compressed file to customers' timelines, over HTTP, everything included: upload, preview,
// reading, putting orders together, matching refunds, identities. Beside the speed at which the engine alone takes the
// same lines as rows. On Online Retail where ../shared/data has it, otherwise on lines made to resemble it.
import { spawn } from 'node:child_process'
import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { gunzipSync, gzipSync } from 'node:zlib'
import { createClient, uploadImportFile } from '@esteem/contract'
import { createSplitter } from '../server/src/collect/imports/readers/split.ts'
import { openEmbeddedClickHouse } from '../server/src/platform/index.ts'

const retail = new URL('../../shared/data/online_retail/online_retail_all.csv.gz', import.meta.url)
const asked = 30_000
const linesMade = 540_000
const header = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country'

function makeLines(): string {
  const lines = [header]
  for (let index = 0; index < linesMade; index++) {
    const invoice = Math.floor(index / 21)
    const back = invoice % 50 === 49
    const at = new Date(Date.UTC(2024, 0, 1) + invoice * 1_200_000).toISOString().slice(0, 19).replace('T', ' ')
    const product = (index * 7919) % 4000
    const quantity = (back ? -1 : 1) * (1 + (index % 12))
    const customer = invoice % 4 === 3 ? '' : 12_000 + ((invoice * 31) % 4400)
    lines.push(
      `${back ? 'C' : ''}${500_000 + invoice},P${product},"PRODUCT ${product}, BOXED",${quantity},${at},${(product % 90) / 4 + 0.25},${customer},Portugal`,
    )
  }
  return `${lines.join('\n')}\n`
}

/** The engine alone, given the same lines as rows that are ready, in inserts of 50,000. */
async function rawSpeed(text: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'esteem-raw-'))
  const clickhouse = openEmbeddedClickHouse(folder)
  await clickhouse.execute({
    text: `CREATE TABLE lines (invoice String, product String, name String, quantity Decimal(18, 6), time DateTime64(3), price Decimal(18, 6), customer String, country String)
           ENGINE = MergeTree ORDER BY (invoice, product)`,
  })
  const columns = ['invoice', 'product', 'name', 'quantity', 'time', 'price', 'customer', 'country']
  const splitter = createSplitter({ delimiter: ',', newline: '\n', skippedLines: 1 })
  const rows = [...splitter.write(text), ...splitter.end()].map(({ cells }) => JSON.stringify(cells))
  const inserts: string[] = []
  for (let start = 0; start < rows.length; start += 50_000) inserts.push(rows.slice(start, start + 50_000).join('\n'))
  const started = performance.now()
  for (const lines of inserts) await clickhouse.insert('lines', columns, lines)
  const seconds = (performance.now() - started) / 1000
  await clickhouse.close()
  rmSync(folder, { recursive: true, force: true })
  return rows.length / seconds
}

export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'esteem-imports-bench-'))
  const file = join(folder, 'lines.csv.gz')
  writeFileSync(file, existsSync(retail) ? readFileSync(retail) : gzipSync(makeLines()))
  const raw = await rawSpeed(gunzipSync(readFileSync(file)).toString('utf8'))
  console.log(`engine alone: ${Math.round(raw).toLocaleString('en')} lines/s`)

  const server = spawn('node', ['server/src/main.ts'], {
    env: { ...process.env, ESTEEM_DATA: join(folder, 'data'), PORT: '0', ESTEEM_LOG: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const url = await new Promise<string>((ready) =>
      server.stdout.on('data', (text) => ready(String(text).match(/http\S+/)![0])),
    )
    const options = { baseUrl: url, token: readFileSync(join(folder, 'data', 'token'), 'utf8').trim() }
    for (const time of ['first', 'second']) {
      const { lines, speed, net } = await importOnce(options, file)
      console.log(
        `${time} import: ${Math.round(speed).toLocaleString('en')} lines/s of ${lines.toLocaleString('en')} = ${(speed / raw).toFixed(2)} of the engine alone (asked: ${asked.toLocaleString('en')} lines/s); net ${net}`,
      )
    }
  } finally {
    server.kill('SIGTERM')
    await new Promise((exited) => server.once('exit', exited))
    rmSync(folder, { recursive: true, force: true })
  }
}

async function importOnce(options: { baseUrl: string; token: string }, file: string) {
  const client = createClient(options)
  const started = performance.now()
  const body = Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>
  const { fileId } = await uploadImportFile(options, 'lines.csv.gz', body)
  let report = await client.startImport({ body: { files: [{ fileId }] } })
  while (report.state === 'queued' || report.state === 'running') {
    await new Promise((resolve) => setTimeout(resolve, 100))
    report = await client.getImport({ params: { importId: report.importId } })
  }
  if (report.state !== 'done') throw new Error(`The import is ${report.state}: ${report.error}`)
  const seconds = (performance.now() - started) / 1000
  return { lines: report.rowsRead, speed: report.rowsRead / seconds, net: JSON.stringify(report.figures!.net) }
}
