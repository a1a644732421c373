import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { cellFormatOf, excelMoment, excelNumber } from './cell-formats.ts'
import { openWorkbook } from './excel.ts'
import { fileKind, readTable } from './open.ts'

const folder = mkdtempSync(join(tmpdir(), 'esteem-excel-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Parts {
  sheet: string
  strings?: string
  styles?: string
  workbook?: string
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

async function workbook(
  name: string,
  { sheet, strings, styles, workbook: properties = '' }: Parts,
  compressed = false,
): Promise<string> {
  const zip = new ZipFile()
  const add = (path: string, xml: string) =>
    zip.addBuffer(Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${xml}`), path)
  add('xl/worksheets/sheet1.xml', `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`)
  if (strings) add('xl/sharedStrings.xml', `<sst xmlns="${main}">${strings}</sst>`)
  if (styles) add('xl/styles.xml', `<styleSheet xmlns="${main}">${styles}</styleSheet>`)
  add(
    'xl/_rels/workbook.xml.rels',
    `<Relationships><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/>` +
      `<Relationship Id="rId2" Type="${relations}/sharedStrings" Target="/xl/sharedStrings.xml"/>` +
      `<Relationship Id="rId3" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
  )
  add(
    'xl/workbook.xml',
    `<workbook xmlns="${main}" xmlns:r="${relations}">${properties}<sheets><sheet name="Hidden" sheetId="2" state="hidden" r:id="rId9"/>` +
      `<sheet name="Orders" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  )
  zip.end()
  const path = join(folder, name)
  if (compressed) await pipeline(zip.outputStream, createGzip(), createWriteStream(path))
  else await pipeline(zip.outputStream, createWriteStream(path))
  return path
}

async function rowsOf(path: string, memoryLimit?: number) {
  const book = await openWorkbook(path, memoryLimit)
  const rows = []
  for await (const batch of book.read(null).batches) rows.push(...batch)
  book.close()
  return rows.map(({ line, cells }) => [line, ...cells])
}

const styles = `<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy hh:mm"/><numFmt numFmtId="165" formatCode="&quot;day&quot; #,##0.00"/></numFmts>
  <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
  <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="20"/></cellXfs>`

describe('an Excel file', () => {
  test('gives dates, times, numbers, texts and gaps as they are shown', async () => {
    const path = await workbook('kinds.xlsx', {
      styles,
      strings:
        '<si><t>Order</t></si><si><r><t>Bowl </t></r><r><t xml:space="preserve">&amp; spoon</t></r><rPh><t>ボウル</t></rPh></si>',
      sheet:
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>Inline</t></is></c></row>' +
        '<row r="2"/>' +
        '<row r="4"><c r="A4" s="1"><v>43831</v></c><c r="B4" s="2"><v>43832.04166666667</v></c><c r="C4" s="3"><v>0.30000000000000004</v></c>' +
        '<c r="D4" s="4"><v>0.35138888888888886</v></c><c r="E4" t="b"><v>1</v></c><c r="F4" t="e"><v>#N/A</v></c><c r="G4" t="str"><f>1+1</f><v>two</v></c><c r="AA4" t="s"><v>1</v></c></row>',
    })
    const gaps = Array.from({ length: 19 }, () => '')
    expect(await rowsOf(path)).toEqual([
      [1, 'Order', '', 'Inline'],
      [4, '2020-01-01', '2020-01-02 01:00:00', '0.3', '08:26:00', 'TRUE', '#N/A', 'two', ...gaps, 'Bowl & spoon'],
    ])
  })

  test('may count its days from 1904, and come compressed once more', async () => {
    const sheet = '<row><c s="1"><v>42369</v></c></row>'
    const path = await workbook('mac.xlsx.gz', { styles, sheet, workbook: '<workbookPr date1904="1"/>' }, true)
    const kind = await fileKind(path)
    expect(kind).toEqual({ container: 'excel', compressed: true })
    const format = {
      ...kind,
      encoding: 'utf-8',
      delimiter: ',',
      newline: '\n',
      header: false,
      skippedLines: 0,
      sheet: 'Orders',
    } as const
    const rows = []
    for await (const batch of readTable(path, format).batches) rows.push(...batch)
    expect(rows.map(({ cells }) => cells)).toEqual([['2020-01-01']])
  })

  test('needs no memory for its texts beyond the limit', async () => {
    const texts = Array.from({ length: 5000 }, (_, index) => `Größe ${index} – ${'x'.repeat(index % 40)}`)
    const order = texts.map((_, index) => (index * 7919) % texts.length)
    const path = await workbook('texts.xlsx', {
      strings: texts.map((text) => `<si><t>${text}</t></si>`).join(''),
      sheet: order.map((at, row) => `<row r="${row + 1}"><c t="s"><v>${at}</v></c></row>`).join(''),
    })
    expect(await rowsOf(path, 1000)).toEqual(order.map((at, row) => [row + 1, texts[at]]))
  })

  test('that is damaged, old or none says so', async () => {
    const path = await workbook('broken.xlsx', { sheet: '<row><c><v>1</v></row>' })
    await expect(rowsOf(path)).rejects.toThrow(/damaged/)
    const other = new ZipFile()
    other.addBuffer(Buffer.from('a,b'), 'orders.csv')
    other.end()
    await pipeline(other.outputStream, createWriteStream(join(folder, 'other.zip')))
    await expect(openWorkbook(join(folder, 'other.zip'))).rejects.toThrow(/Unpack it/)
  })
})

test('the format of a cell tells dates from numbers', () => {
  expect(
    ['yyyy-mm-dd', 'd. mmm yy', 'mmm', '[$-409]m/d/yy h:mm AM/PM;@'].map((code) => cellFormatOf(200, code)),
  ).toEqual(['date', 'date', 'date', 'date'])
  expect(['h:mm', '[h]:mm:ss', 'mm:ss.0'].map((code) => cellFormatOf(200, code))).toEqual(['time', 'time', 'time'])
  expect(
    ['General', '0.00', '#,##0 "days"', '[Red]-0.00', '0.00E+00', '@'].map((code) => cellFormatOf(200, code)),
  ).toEqual(Array(6).fill('number'))
})

test('days and numbers of Excel', () => {
  expect(excelMoment(1)).toBe('1900-01-01')
  expect(excelMoment(61)).toBe('1900-03-01')
  expect(excelMoment(44000.5)).toBe('2020-06-18 12:00:00')
  expect(excelMoment(-1)).toBeNull()
  expect(['0.1', '1E-3', '1.5E+5', '123456789012345', '19.989999999999998'].map(excelNumber)).toEqual([
    '0.1',
    '0.001',
    '150000',
    '123456789012345',
    '19.99',
  ])
})
