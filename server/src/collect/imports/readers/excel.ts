import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { type CellFormat, cellFormatOf } from './cell-formats.ts'
import { type RawRow, type TableReader, UnreadableFile } from './row.ts'
import { createSharedStrings, type SharedStrings } from './shared-strings.ts'
import { createSheetParser } from './sheet.ts'
import { createXmlParser, localName, textOf, type XmlHandlers } from './xml.ts'

export interface Workbook {
  sheets: { name: string; path: string }[]
  read: (sheet: string | null) => TableReader
  close: () => void
}

/** Opens an .xlsx file. Its sheets are read as streams; nothing is held but the shared texts, and those within a limit. */
export async function openWorkbook(path: string, memoryLimit?: number): Promise<Workbook> {
  const zip = await openPromise(path, { autoClose: false }).catch((error: Error) => {
    throw new UnreadableFile(`This Excel file is damaged (${error.message}). Open it in Excel and save it again.`)
  })
  const entries = new Map<string, Entry>()
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName.replace(/^\//, ''), entry)
  if (!entries.has('xl/workbook.xml')) {
    zip.close()
    throw new UnreadableFile('This is a zip file, but not an Excel workbook. Unpack it and import the files in it.')
  }
  const parse = (name: string, handlers: XmlHandlers) => parseEntry(zip, entries.get(name), handlers)
  const targets = await readTargets(parse)
  const { sheets, dateSystem } = await readSheets(parse, targets)
  const formats = await readFormats(parse, targets.byType('styles'))
  return {
    sheets,
    close: () => zip.close(),
    read(sheet) {
      const chosen = sheet === null ? sheets[0] : sheets.find(({ name }) => name === sheet)
      const entry = chosen && entries.get(chosen.path)
      if (!entry)
        throw new UnreadableFile(`There is no sheet ${sheet ?? ''} in this file. It has: ${listNames(sheets)}.`)
      let share = 0
      async function* batches(): AsyncGenerator<RawRow[]> {
        const strings = await readSharedStrings(parse, targets.byType('sharedStrings'), memoryLimit)
        try {
          const reader = createSheetParser(strings, formats, dateSystem)
          for await (const [text, bytes] of textOf(await zip.openReadStreamPromise(entry!))) {
            share = bytes / Math.max(1, entry!.uncompressedSize)
            const rows = reader.write(text)
            if (rows.length > 0) yield rows
          }
        } finally {
          strings.close()
        }
      }
      return { batches: batches(), bytesRead: () => Math.round(share * zip.fileSize) }
    },
  }
}

function listNames(sheets: { name: string }[]): string {
  return sheets.map(({ name }) => name).join(', ')
}

type Parse = (name: string, handlers: XmlHandlers) => Promise<void>

async function parseEntry(zip: ZipFile, entry: Entry | undefined, handlers: XmlHandlers): Promise<void> {
  if (!entry) return
  const parser = createXmlParser(handlers)
  for await (const [text] of textOf(await zip.openReadStreamPromise(entry))) parser.write(text)
}

async function readTargets(parse: Parse) {
  const targets: { id: string; type: string; path: string }[] = []
  await parse('xl/_rels/workbook.xml.rels', {
    open(name, attributes) {
      if (name !== 'Relationship') return
      const target = attributes.Target ?? ''
      targets.push({
        id: attributes.Id ?? '',
        type: (attributes.Type ?? '').split('/').at(-1)!,
        path: target.startsWith('/') ? target.slice(1) : `xl/${target}`,
      })
    },
  })
  return {
    byId: (id: string) => targets.find((target) => target.id === id)?.path ?? '',
    byType: (type: string) => targets.find((target) => target.type === type)?.path ?? `xl/${type}.xml`,
  }
}

async function readSheets(parse: Parse, targets: Awaited<ReturnType<typeof readTargets>>) {
  const sheets: { name: string; path: string; hidden: boolean }[] = []
  let dateSystem: 1900 | 1904 = 1900
  await parse('xl/workbook.xml', {
    open(name, attributes) {
      if (name === 'workbookPr' && /^(1|true)$/.test(attributes.date1904 ?? '')) dateSystem = 1904
      if (name !== 'sheet') return
      const id = Object.entries(attributes).find(([key]) => localName(key) === 'id')?.[1] ?? ''
      const hidden = (attributes.state ?? 'visible') !== 'visible'
      sheets.push({ name: attributes.name ?? '', path: targets.byId(id), hidden })
    },
  })
  return { sheets: sheets.filter(({ hidden }) => !hidden), dateSystem: dateSystem as 1900 | 1904 }
}

async function readFormats(parse: Parse, path: string): Promise<CellFormat[]> {
  const codes = new Map<number, string>()
  const formats: CellFormat[] = []
  let inCells = false
  await parse(path, {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
      if (name === 'cellXfs') inCells = true
      if (name === 'xf' && inCells) {
        const id = Number(attributes.numFmtId ?? 0)
        formats.push(cellFormatOf(id, codes.get(id)))
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  })
  return formats
}

async function readSharedStrings(parse: Parse, path: string, memoryLimit?: number): Promise<SharedStrings> {
  const strings = createSharedStrings(memoryLimit)
  let text = ''
  let inText = false
  let inReading = false
  await parse(path, {
    open(name) {
      if (name === 't') inText = true
      if (name === 'rPh') inReading = true
      if (name === 'si') text = ''
    },
    close(name) {
      if (name === 't') inText = false
      if (name === 'rPh') inReading = false
      if (name === 'si') strings.add(text)
    },
    text(part) {
      // `rPh` is the pronunciation of Japanese words, which is not part of the value.
      if (inText && !inReading) text += part
    },
  })
  return strings
}
