import { mix } from '../chance.ts'
import type { Product } from '../shop/products.ts'

/** A picture of a product: its shape in the colours of its series, on a table. */
export function photoOf(product: Product): string {
  const [body, back, dark] = product.series.colours
  const shape = shapes[product.type.shape](body, dark, product)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" role="img" aria-label="${product.name}">`,
    `<rect width="400" height="400" fill="${back}"/><path d="M0 296h400v104H0z" fill="${dark}" opacity=".14"/>`,
    `<ellipse cx="200" cy="312" rx="118" ry="15" fill="${dark}" opacity=".18"/>`,
    shape,
    speckles(product, dark),
    '</svg>',
  ].join('')
}

type Draw = (body: string, dark: string, product: Product) => string

const shapes: Record<Product['type']['shape'], Draw> = {
  cup: (body, dark) =>
    `<path d="M270 180c60-8 62 84-4 82" fill="none" stroke="${body}" stroke-width="18"/><path d="M122 150h156l-14 142q-2 20-24 20h-80q-22 0-24-20z" fill="${body}"/><ellipse cx="200" cy="150" rx="78" ry="17" fill="${dark}"/>`,
  plate: (body, dark) =>
    `<ellipse cx="200" cy="262" rx="136" ry="52" fill="${body}"/><ellipse cx="200" cy="254" rx="100" ry="34" fill="${dark}" opacity=".28"/><ellipse cx="200" cy="252" rx="72" ry="22" fill="${body}"/>`,
  bottle: (body, dark) =>
    `<path d="M172 96h56l-6 58c50 26 66 66 62 108-3 34-28 50-84 50s-81-16-84-50c-4-42 12-82 62-108z" fill="${body}"/><ellipse cx="200" cy="96" rx="28" ry="7" fill="${dark}"/>`,
  candle: (body, dark) =>
    `<path d="M200 74c26 32 22 52 0 58-22-6-26-26 0-58z" fill="#f2b84b"/><path d="M198 126h4v24h-4z" fill="${dark}"/><rect x="156" y="148" width="88" height="164" rx="10" fill="${body}"/><ellipse cx="200" cy="150" rx="44" ry="9" fill="${dark}" opacity=".35"/>`,
  cloth: (body, dark) =>
    `<path d="M92 128q54-22 108 0t108 0v168q-54 22-108 0t-108 0z" fill="${body}"/><path d="M92 168q54-22 108 0t108 0M92 208q54-22 108 0t108 0M92 248q54-22 108 0t108 0" fill="none" stroke="${dark}" stroke-width="5" opacity=".45"/>`,
  box: (body, dark) =>
    `<rect x="108" y="158" width="184" height="152" rx="14" fill="${body}"/><path d="M150 160c0-66 100-66 100 0" fill="none" stroke="${dark}" stroke-width="12"/><path d="M108 204h184" stroke="${dark}" stroke-width="5" opacity=".4"/>`,
  sheet: (body, dark) =>
    `<rect x="122" y="102" width="156" height="210" rx="6" fill="#fdfbf7"/><rect x="122" y="102" width="156" height="210" rx="6" fill="${body}" opacity=".55"/><circle cx="200" cy="180" r="40" fill="${dark}" opacity=".55"/><path d="M146 262h108M146 282h72" stroke="${dark}" stroke-width="6" opacity=".5"/>`,
  ring: (body, dark) =>
    `<circle cx="200" cy="228" r="74" fill="none" stroke="${body}" stroke-width="22"/><circle cx="200" cy="228" r="74" fill="none" stroke="${dark}" stroke-width="3" opacity=".4"/><path d="M200 116l26 26-26 30-26-30z" fill="${dark}"/>`,
  figure: (body, dark) =>
    `<path d="M140 308c-8-60 6-92 44-100-22-34 2-84 36-80 30 4 44 42 22 74 42 8 62 44 54 106z" fill="${body}"/><circle cx="212" cy="154" r="5" fill="${dark}"/>`,
}

/** Small flecks that make each piece its own. */
function speckles(product: Product, colour: string): string {
  const { shape } = product.type
  if (shape === 'ring') return ''
  const [top, height] = shape === 'plate' ? [242, 44] : [200, 94]
  let flecks = ''
  for (let i = 0; i < 14; i++) {
    const place = mix(product.index, 0x3c, i)
    flecks += `<circle cx="${165 + (place % 70)}" cy="${top + ((place >>> 8) % height)}" r="${1 + ((place >>> 16) % 3)}" fill="${colour}" opacity=".35"/>`
  }
  return flecks
}
