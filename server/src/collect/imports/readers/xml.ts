import type { Readable } from 'node:stream'
import { SaxesParser } from 'saxes'
import { UnreadableFile } from './row.ts'

export interface XmlHandlers {
  open?: (name: string, attributes: Record<string, string>) => void
  close?: (name: string) => void
  text?: (text: string) => void
}

export function createXmlParser({ open, close, text }: XmlHandlers): SaxesParser {
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw new UnreadableFile(`This Excel file is damaged (${error.message}). Open it in Excel and save it again.`)
  })
  if (open) parser.on('opentag', (tag) => open(localName(tag.name), tag.attributes as Record<string, string>))
  if (close) parser.on('closetag', (tag) => close(localName(tag.name)))
  if (text) parser.on('text', text)
  return parser
}

/** Some programs write `<x:row>` where Excel writes `<row>`. */
export function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

export async function* textOf(stream: Readable): AsyncGenerator<[text: string, bytes: number]> {
  const decoder = new TextDecoder()
  let bytes = 0
  for await (const chunk of stream) yield [decoder.decode(chunk, { stream: true }), (bytes += chunk.length)]
}
