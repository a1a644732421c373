/** What the shop makes and sells: kinds of things, the series they come in, and who makes them. */

export interface ProductType {
  code: string
  noun: string
  category: string
  /** euros */
  price: number
  /** which of the series it starts from; things that go together start from the same */
  firstSeries: number
  giftable: boolean
  shape: 'cup' | 'plate' | 'bottle' | 'candle' | 'cloth' | 'box' | 'sheet' | 'ring' | 'figure'
}

function type(
  code: string,
  noun: string,
  category: string,
  price: number,
  firstSeries: number,
  giftable: boolean,
  shape: ProductType['shape'],
): ProductType {
  return { code, noun, category, price, firstSeries, giftable, shape }
}

export const productTypes: ProductType[] = [
  type('MUG', 'mug', 'Ceramics', 24, 0, true, 'cup'),
  type('TEAPOT', 'teapot', 'Ceramics', 74, 0, true, 'cup'),
  type('BOWL', 'bowl', 'Ceramics', 29, 3, false, 'plate'),
  type('PLATE', 'plate', 'Ceramics', 32, 3, false, 'plate'),
  type('VASE', 'vase', 'Ceramics', 58, 5, true, 'bottle'),
  type('CANDLE', 'candle', 'Candles', 16, 2, true, 'candle'),
  type('HOLDER', 'candle holder', 'Candles', 22, 2, false, 'candle'),
  type('LANTERN', 'lantern', 'Candles', 48, 8, true, 'box'),
  type('SCARF', 'scarf', 'Textiles', 52, 6, true, 'cloth'),
  type('BLANKET', 'blanket', 'Textiles', 128, 9, false, 'cloth'),
  type('CUSHION', 'cushion cover', 'Textiles', 38, 9, false, 'cloth'),
  type('CLOTH', 'tablecloth', 'Textiles', 68, 11, false, 'cloth'),
  type('TOWEL', 'tea towel', 'Textiles', 14, 4, false, 'cloth'),
  type('TOTE', 'tote bag', 'Textiles', 26, 1, true, 'box'),
  type('WALLET', 'wallet', 'Leather', 54, 7, true, 'box'),
  type('BELT', 'belt', 'Leather', 62, 10, false, 'ring'),
  type('KEYRING', 'key ring', 'Leather', 12, 7, true, 'ring'),
  type('NOTEBOOK', 'notebook', 'Paper', 15, 12, true, 'sheet'),
  type('CARDS', 'postcards', 'Paper', 3.2, 12, false, 'sheet'),
  type('PRINT', 'print', 'Paper', 34, 13, true, 'sheet'),
  type('CALENDAR', 'calendar', 'Paper', 19, 8, true, 'sheet'),
  type('BOARD', 'cutting board', 'Wood', 46, 1, false, 'plate'),
  type('SPOON', 'spoon', 'Wood', 11, 1, false, 'figure'),
  type('HORSE', 'wooden horse', 'Wood', 28, 6, true, 'figure'),
  type('PUZZLE', 'puzzle', 'Wood', 24, 6, true, 'box'),
  type('BASKET', 'basket', 'Wood', 42, 10, false, 'box'),
  type('EARRINGS', 'earrings', 'Jewellery', 44, 5, true, 'ring'),
  type('NECKLACE', 'necklace', 'Jewellery', 72, 5, true, 'ring'),
  type('RING', 'ring', 'Jewellery', 66, 13, true, 'ring'),
  type('BRACELET', 'bracelet', 'Jewellery', 39, 11, true, 'ring'),
  type('SOAP', 'soap', 'Home', 6.5, 4, true, 'figure'),
  type('HONEY', 'honey', 'Home', 9, 3, true, 'bottle'),
  type('ORNAMENT', 'ornament', 'Home', 8, 8, true, 'figure'),
  type('MAGNET', 'magnet', 'Home', 4.5, 0, false, 'sheet'),
]

export const series = [
  { name: 'Douro', finish: 'speckled', colours: ['#8c5a3c', '#e8d8c3', '#3f2a1d'] },
  { name: 'Minho', finish: 'green', colours: ['#5e7f57', '#dfe8d6', '#2e4029'] },
  { name: 'Bruma', finish: 'misty grey', colours: ['#9aa5ab', '#eef1f2', '#4d585e'] },
  { name: 'Areia', finish: 'sand', colours: ['#d9b98a', '#f6ecdc', '#8a6a3b'] },
  { name: 'Alecrim', finish: 'rosemary', colours: ['#7c8f6b', '#eef2e6', '#454f3b'] },
  { name: 'Maré', finish: 'sea blue', colours: ['#3f7592', '#dcebf2', '#1d3d4f'] },
  { name: 'Serra', finish: 'undyed wool', colours: ['#b7a690', '#f2ece3', '#5e5242'] },
  { name: 'Sobreiro', finish: 'cork', colours: ['#a9794d', '#f0e2d0', '#5c3e22'] },
  { name: 'Lume', finish: 'ember', colours: ['#c2562f', '#f8dfd3', '#6d2a12'] },
  { name: 'Linho', finish: 'natural linen', colours: ['#cfc4ae', '#f8f5ee', '#7d735e'] },
  { name: 'Barro', finish: 'red clay', colours: ['#b0563a', '#f1d9cd', '#5b2817'] },
  { name: 'Azenha', finish: 'indigo', colours: ['#3d4b8a', '#dde1f2', '#1d2549'] },
  { name: 'Papoila', finish: 'poppy', colours: ['#d1443d', '#fbe0de', '#7a1f1a'] },
  { name: 'Noite', finish: 'night black', colours: ['#2d3038', '#d9dbe0', '#0f1115'] },
] as const

export const seriesPerType = 6

export const makers = [
  { name: 'Oficina Teresa Vale', town: 'Barcelos', local: true },
  { name: 'Irmãos Couto', town: 'Guimarães', local: true },
  { name: 'Lã da Serra', town: 'Manteigas', local: true },
  { name: 'Atelier Noronha', town: 'Porto', local: true },
  { name: 'Cera & Mel', town: 'Bragança', local: true },
  { name: 'Papelaria do Cais', town: 'Porto', local: true },
  { name: 'Cuero Sanabria', town: 'Zamora', local: false },
  { name: 'Holzwerk Allgäu', town: 'Kempten', local: false },
  { name: 'Telar del Norte', town: 'Oviedo', local: false },
] as const

/** What goes together: the first with the second of the same series, and how strongly as against the other pairs. */
export const companions = [
  ['TEAPOT', 'MUG', 0.5],
  ['CANDLE', 'HOLDER', 0.42],
  ['BOARD', 'SPOON', 0.45],
  ['NOTEBOOK', 'CARDS', 0.5],
  ['NECKLACE', 'EARRINGS', 0.34],
  ['SOAP', 'TOWEL', 0.36],
  ['PLATE', 'BOWL', 0.4],
  ['BLANKET', 'CUSHION', 0.38],
  ['HORSE', 'PUZZLE', 0.3],
  ['WALLET', 'KEYRING', 0.44],
] as const satisfies [string, string, number][]
