import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import iconv from 'iconv-lite'
import { afterAll, describe, expect, test } from 'vitest'
import { isColumnName } from '../mapping/names.ts'
import { inspectFile } from './inspect.ts'

const folder = mkdtempSync(join(tmpdir(), 'esteem-inspect-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function inspect(content: string | Uint8Array) {
  const path = join(folder, 'file')
  writeFileSync(path, content)
  return inspectFile(path, isColumnName)
}

const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n')

describe('how a file is written', () => {
  test.each([
    ['comma', ',', 'Order ID,Date,Total\n1,2020-01-02,5.00\n2,2020-01-03,"1,200.00"\n'],
    ['semicolon, decimals with a comma', ';', 'Bestellnr;Datum;Betrag\n1001;02.01.2020;5,00\n1002;03.01.2020;3,00\n'],
    ['semicolon without a header', ';', '1001;02.01.2020;5,00\n1002;03.01.2020;3,00\n'],
    ['tab, times with a blank', '\t', 'id\twhen\tamount\n1\t2020-01-02 10:00\t5\n2\t2020-01-03 11:30\t7\n'],
    ['pipe', '|', 'id|name|price\n1|a, b|5\n2|c, d|6\n'],
    ['blanks', 'whitespace', ' customer_id  date number\n 00001 19970101  1\n 00002 19970112  5\n'],
    ['comma within quotes only', ';', 'id;name\n1;"a, b"\n2;"c, d"\n3;"e, f"\n'],
  ])('%s', async (_, delimiter, text) => {
    expect((await inspect(text)).format.delimiter).toBe(delimiter)
  })

  test('one column is one column', async () => {
    const { columns } = await inspect('email\na@example.org\nb@example.org\n')
    expect(columns.map(({ column, kind }) => [column, kind])).toEqual([['email', 'email']])
  })

  test('a declared delimiter, a title and a compressed file in another encoding', async () => {
    const declared = await inspect('sep=;\r\nA;B\r\n1;2\r\n')
    expect(declared.format).toMatchObject({ delimiter: ';', skippedLines: 1, header: true })
    const titled = await inspect('Umsätze Januar\n\nDatum,Kunde,Betrag\n2020-01-01,Müller,5\n2020-01-02,Meier,6\n')
    expect(titled.format).toMatchObject({ skippedLines: 1, header: true })
    expect(titled.columns.map(({ column }) => column)).toEqual(['Datum', 'Kunde', 'Betrag'])
    const packed = await inspect(gzipSync(iconv.encode('Größe;Straße\n1;Köln\n', 'windows-1252')))
    expect(packed.format).toMatchObject({ compressed: true, encoding: 'windows-1252' })
    expect(packed.columns.map(({ column }) => column)).toEqual(['Größe', 'Straße'])
  })

  test('a header, or none', async () => {
    expect((await inspect('00004 0001 19970101  2   29.33\n00004 0001 19970118  2   29.73\n')).format.header).toBe(
      false,
    )
    expect((await inspect('a@example.org,Ann\nb@example.org,Bob\n')).format.header).toBe(false)
    expect((await inspect('Vorname,Nachname\nAnn,Lee\nBob,May\n')).format.header).toBe(true)
  })

  test('names of columns that are missing or repeated', async () => {
    const { columns } = await inspect('Email,,Email\na@x.org,1,b@x.org\n')
    expect(columns.map(({ column }) => column)).toEqual(['Email', 'Column 2', 'Email (2)'])
  })

  test.each([
    ['', /empty/],
    ['%PDF-1.7 …', /PDF/],
    [Buffer.from('d0cf11e0a1b11ae1', 'hex'), /xlsx/],
    [Buffer.from(Array.from({ length: 500 }, (_, index) => index % 7)), /not a text/],
  ])('what is no table says so: %#', async (content, message) => {
    await expect(inspect(content as string)).rejects.toThrow(message)
  })
})

describe('whether the day or the month comes first', () => {
  test('follows from days after the twelfth far down in a large file', async () => {
    const day = (index: number) => String(1 + Math.floor(index / 2000)).padStart(2, '0')
    const text = `date,total\n${lines(40_000, (index) => `${day(index)}/02/2020,5.00`)}\n`
    expect((await inspect(text)).columns[0]).toMatchObject({ dateOrder: 'dmy', ambiguous: null })
  })

  test('is declared ambiguous where nothing decides it', async () => {
    const { columns } = await inspect(
      `date,total\n${lines(50, (index) => `0${1 + ((index * 5) % 9)}/0${1 + ((index * 7) % 9)}/2020,5.00`)}\n`,
    )
    expect(columns[0]).toMatchObject({ kind: 'moment', dateOrder: 'dmy', ambiguous: 'day-or-month-first' })
  })

  test('is borrowed from another column, or from the order of the rows', async () => {
    const borrowed = await inspect('paid,shipped\n01/02/2020,25/02/2020\n03/02/2020,04/03/2020\n')
    expect(borrowed.columns[0]).toMatchObject({ dateOrder: 'dmy', ambiguous: null, why: 'as in shipped' })
    const sorted = await inspect(
      `date,total\n${lines(36, (index) => `0${1 + Math.floor(index / 12)}/${String(1 + (index % 12)).padStart(2, '0')}/2020,5`)}\n`,
    )
    expect(sorted.columns[0]).toMatchObject({ dateOrder: 'mdy', ambiguous: null })
  })

  test('dots mean that the day comes first', async () => {
    expect((await inspect('d,t\n01.02.2020,5\n03.02.2020,6\n')).columns[0]).toMatchObject({
      dateOrder: 'dmy',
      ambiguous: null,
    })
  })
})

test('what a column holds', async () => {
  const { columns } = await inspect(
    'order,created,serial_date,epoch_at,amount,currency,mail,phone,paid,empty,text\n' +
      '1,2020-01-02,43831,1577836800,"1,234.50",EUR,a@x.org,+351 912 345 678,true,,one\n' +
      '2,2020-01-03,43832,1577923200,12.00,USD,b@x.org,+49 30 123456,false,N/A,two\n',
  )
  expect(Object.fromEntries(columns.map(({ column, kind, dateOrder }) => [column, dateOrder ?? kind]))).toEqual({
    order: 'integer',
    created: 'ymd',
    serial_date: 'excel-serial',
    epoch_at: 'epoch-seconds',
    amount: 'decimal',
    currency: 'currency',
    mail: 'email',
    phone: 'phone',
    paid: 'boolean',
    empty: 'empty',
    text: 'text',
  })
})
