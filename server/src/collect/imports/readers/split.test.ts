import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createSplitter } from './split.ts'

type Dialect = Parameters<typeof createSplitter>[0]

function split(text: string, dialect: Partial<Dialect> = {}, cuts: number[] = []) {
  const splitter = createSplitter({ delimiter: ',', newline: '\n', skippedLines: 0, ...dialect })
  const at = [0, ...cuts.map((cut) => cut % (text.length + 1)).sort((a, b) => a - b), text.length]
  const parts = at.slice(1).map((end, index) => text.slice(at[index], end))
  return [...parts.flatMap((part) => splitter.write(part)), ...splitter.end()]
}

const cellsOf = (text: string, dialect: Partial<Dialect> = {}) => split(text, dialect).map(({ cells }) => cells)

describe('a delimited text', () => {
  test('comes back whole from every way of quoting and cutting it', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ü', ' ', '"', ',', ';', '\t', '|', '\n', '1', '.') })
    const table = fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      )
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n'),
        fc.array(fc.nat(), { maxLength: 4 }),
        (rows, delimiter, end, cuts) => {
          const text = rows
            .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(delimiter))
            .join(end)
          const read = split(text, { delimiter: delimiter as ',' }, cuts)
          expect(read.map(({ cells }) => cells)).toEqual(rows)
          expect(read.every(({ problem }) => problem === null)).toBe(true)
        },
      ),
    )
  })

  test('is read as a well-kept parser reads it', () => {
    const bare = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '1', '.', '€') })
    const quoted = fc
      .string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ') })
      .map((text) => `"${text.replaceAll('"', '""')}"`)
    const row = fc.array(fc.oneof(bare, quoted), { minLength: 3, maxLength: 3 }).map((cells) => cells.join(','))
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
        const text = rows.filter((line) => line.trim() !== '').join('\n')
        expect(cellsOf(text)).toEqual(parse(text, { skip_empty_lines: true, relax_column_count: true, ltrim: false }))
      }),
    )
  })

  test('knows the line on which each row begins', () => {
    const rows = split('a,b\n"x\ny",1\n\nz,2')
    expect(rows.map(({ line, cells }) => [line, cells])).toEqual([
      [1, ['a', 'b']],
      [2, ['x\ny', '1']],
      [5, ['z', '2']],
    ])
  })

  test('may have stray quotes, blanks around quotes and old Mac line ends', () => {
    expect(cellsOf('5" ring,1\n"5" ring",2')).toEqual([
      ['5" ring', '1'],
      ['5" ring', '2'],
    ])
    expect(cellsOf('1, "a, b" ,2')).toEqual([['1', 'a, b', '2']])
    expect(cellsOf('a,b\r1,2\r', { newline: '\r' })).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
  })

  test('loses one line, and not the rest, to a quote that never closes', () => {
    const lines = ['id,name,price', '1,"19 inch ring,5.00', '2,plain,6.00', '3,"quoted, name",7.00', '4,last,8.00']
    const rows = split(lines.join('\n'))
    expect(rows.map(({ line, problem }) => [line, problem !== null])).toEqual([
      [1, false],
      [2, true],
      [3, false],
      [4, false],
      [5, false],
    ])
    expect(rows[1]).toMatchObject({ raw: lines[1] })
    expect(rows[3]!.cells).toEqual(['3', 'quoted, name', '7.00'])
  })

  test('bounds what a quote can swallow', () => {
    const lines = ['id,name', '1,"open', ...Array.from({ length: 5000 }, (_, index) => `${index + 2},plain`)]
    const rows = split(lines.join('\n'))
    expect(rows).toHaveLength(lines.length)
    expect(rows.filter(({ problem }) => problem !== null)).toHaveLength(1)
  })

  test('refuses what is no table of lines', () => {
    expect(() => split('x'.repeat(9_000_000))).toThrow(/longer than/)
  })
})

test('words parted by any number of blanks', () => {
  expect(cellsOf(' 00001 19970101  1   11.77\r\n"a b"\t2', { delimiter: 'whitespace' })).toEqual([
    ['00001', '19970101', '1', '11.77'],
    ['a b', '2'],
  ])
})
