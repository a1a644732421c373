import { expect, test } from 'vitest'
import { changeColumn, changeFormat, changeMapping } from './choices.ts'

const choice = { fileId: 'f1' }

test('the last word on a column counts, and other columns keep theirs', () => {
  let changed = changeColumn(choice, { column: 'Date', field: 'orderedAt' })
  changed = changeColumn(changed, { column: 'Total', field: 'orderTotal' })
  changed = changeColumn(changed, { column: 'Date', field: 'orderedAt', dateOrder: 'dmy' })
  expect(changed.mapping?.columns).toEqual([
    { column: 'Date', field: 'orderedAt', dateOrder: 'dmy' },
    { column: 'Total', field: 'orderTotal' },
  ])
})

test('a field that moves to another column leaves the one that had it', () => {
  const first = changeColumn(choice, { column: 'Id', field: 'userId' })
  expect(changeColumn(first, { column: 'No.', field: 'userId' }).mapping?.columns).toEqual([
    { column: 'Id', field: null },
    { column: 'No.', field: 'userId' },
  ])
})

test('another role forgets what was said about columns, and keeps the rest', () => {
  const given = changeMapping(changeColumn(choice, { column: 'Id', field: 'userId' }), { currency: 'GBP' })
  expect(changeMapping(given, { role: 'customers' })).toEqual({
    fileId: 'f1',
    mapping: { currency: 'GBP', role: 'customers' },
  })
})

test('changes of the format add up', () => {
  const given = changeFormat(changeFormat(choice, { delimiter: ';' }), { header: false })
  expect(given.format).toEqual({ delimiter: ';', header: false })
})
