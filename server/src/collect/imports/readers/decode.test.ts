import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { encodingOf } from '../detection/encoding.ts'
import { createDecoder } from './decode.ts'

const german = 'Bestellnr;Kunde;Straße\n1001;Jürgen Müller;Gänseweg 5\n1002;Käthe Größer;Köln\n'
const japanese = '注文番号,顧客名,商品名\n1001,山田太郎,手作りの茶碗\n1002,鈴木花子,木のスプーン\n'
const chinese = '订单号,客户,商品\n1001,张三,手工茶杯\n1002,李四,木勺子和盘子\n'
const greek = 'Παραγγελία;Πελάτης\n1;Γιώργος Παπαδόπουλος\n2;Ελένη Νικολάου\n'

function decode(bytes: Uint8Array, encoding: string, step = bytes.length): string {
  const decoder = createDecoder(encoding)
  let text = ''
  for (let at = 0; at < bytes.length; at += step) text += decoder.write(bytes.subarray(at, at + step))
  return text + decoder.end()
}

describe('the encoding', () => {
  test.each([
    ['utf8', german],
    ['windows-1252', german],
    ['windows-1252', 'Order,Total\n1,“£5.00” – €4\n2,£7.50\n'],
    ['utf-16le', german],
    ['utf-16be', german],
    ['shift_jis', japanese],
    ['euc-jp', japanese],
    ['utf8', japanese],
    ['gbk', chinese],
    ['iso-8859-7', greek],
  ])('%s is found, and the text read', (encoding, text) => {
    const bytes = iconv.encode(text, encoding)
    expect(decode(bytes, encodingOf(bytes))).toBe(text)
  })

  test.each(['utf8', 'utf-16le', 'utf-16be'])('%s with a mark at its beginning loses the mark', (encoding) => {
    const bytes = iconv.encode(german, encoding, { addBOM: true })
    expect(decode(bytes, encodingOf(bytes))).toBe(german)
  })

  test('does not depend on where the sample or a chunk ends', () => {
    const bytes = iconv.encode('a,€ñ漢\n'.repeat(50), 'utf8')
    for (let end = 20; end < 40; end++) expect(encodingOf(bytes.subarray(0, end))).toBe('utf-8')
    for (const step of [1, 2, 3, 5, 7]) expect(decode(bytes, 'utf-8', step)).toBe('a,€ñ漢\n'.repeat(50))
  })

  test('is decided where the first letter beyond ASCII stands, however late', () => {
    const beginning = '1,plain\n'.repeat(1000)
    const bytes = Buffer.concat([Buffer.from(beginning), iconv.encode(german, 'windows-1252')])
    expect(encodingOf(bytes.subarray(0, beginning.length))).toBe('utf-8')
    expect(decode(bytes, 'utf-8', 512)).toBe(beginning + german)
  })
})
