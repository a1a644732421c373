import { expect, test } from 'vitest'
import { detectLanguage } from './detect.ts'

test.each([
  ['Das Paket kam zu spät und die Tasse war kaputt.', 'de'],
  ['The parcel came late and the cup was broken.', 'en'],
  ['A encomenda chegou tarde e a chávena vinha partida.', 'pt'],
  ['El paquete llegó tarde y la taza estaba rota.', 'es'],
  ['包裹来得太晚了，杯子碎了', 'zh'],
])('%s', (text, language) => {
  expect(detectLanguage(text)).toBe(language)
})

test.each(['', 'ok', '👍👍👍👍👍👍👍👍👍👍', '12345 67890 12345'])('says nothing of %j', (text) => {
  expect(detectLanguage(text)).toBe('')
})
