import type { FileFormat } from '@esteem/contract'

export const delimiterWords: Record<FileFormat['delimiter'], string> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'bars',
  whitespace: 'spaces',
}

/** `text in utf-8, columns between commas, names in the first row` */
export function describeFormat(format: FileFormat): string {
  const packed = format.compressed ? 'compressed ' : ''
  const container =
    format.container === 'excel'
      ? `Excel, sheet ${format.sheet ?? '1'}`
      : `text in ${format.encoding}, columns between ${delimiterWords[format.delimiter]}`
  const skipped = format.skippedLines > 0 ? `, ${format.skippedLines} lines above left out` : ''
  return `${packed}${container}, ${format.header ? 'names in the first row' : 'no names of columns'}${skipped}`
}
