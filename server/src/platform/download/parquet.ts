import type { Cell, ColumnKind } from '@esteem/contract'
import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer'
import type { Sheet } from './answer-file.ts'

const scale = 6

const kinds: Record<ColumnKind, { element: Omit<SchemaElement, 'name'>; read: (cell: NonNullable<Cell>) => unknown }> =
  {
    text: { element: { type: 'BYTE_ARRAY', converted_type: 'UTF8' }, read: String },
    integer: { element: { type: 'INT64' }, read: (cell) => BigInt(cell) },
    number: { element: { type: 'DOUBLE' }, read: Number },
    decimal: {
      element: { type: 'FIXED_LEN_BYTE_ARRAY', type_length: 16, converted_type: 'DECIMAL', precision: 38, scale },
      read: (cell) => scaled(String(cell)),
    },
    day: { element: { type: 'INT32', converted_type: 'DATE' }, read: (cell) => new Date(`${cell}T00:00:00Z`) },
    moment: {
      element: {
        type: 'INT64',
        converted_type: 'TIMESTAMP_MILLIS',
        logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' },
      },
      read: (cell) => new Date(String(cell)),
    },
    boolean: { element: { type: 'BOOLEAN' }, read: Boolean },
  }

/** A Parquet file, each page of rows a group of its own. Its end says where everything is, so it is sent when it is whole. */
export async function* writeParquet({ columns, rows }: Sheet): AsyncIterable<Uint8Array> {
  const names = Object.keys(columns)
  const writer = new ByteWriter()
  const parquet = new ParquetWriter({
    writer,
    schema: [
      { name: 'root', num_children: names.length },
      ...names.map((name) => ({ ...kinds[columns[name]].element, name, repetition_type: 'OPTIONAL' as const })),
    ],
    createdBy: 'Esteem',
  })
  for await (const page of rows) {
    if (page.length === 0) continue
    const columnData = names.map((name) => ({
      name,
      data: page.map((row) => {
        const cell = row[name]
        return cell === null || cell === undefined ? null : kinds[columns[name]].read(cell)
      }),
    }))
    await parquet.write({ columnData, rowGroupSize: page.length })
  }
  await parquet.finish()
  yield writer.getBytes()
}

/** The decimal times 10⁶, exactly. */
function scaled(decimal: string): bigint {
  const [whole, fraction = ''] = decimal.replace('-', '').split('.')
  const value = BigInt(whole + fraction.slice(0, scale).padEnd(scale, '0'))
  return decimal.startsWith('-') ? -value : value
}
