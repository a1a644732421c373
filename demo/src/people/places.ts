import { cumulate } from '../chance.ts'

export type Language = 'en' | 'de' | 'pt' | 'es' | 'zh'
export const languages: Language[] = ['en', 'de', 'pt', 'es', 'zh']

export interface Country {
  code: string
  name: string
  language: Language
  callingCode: string
  /** mobile prefixes: for customers who came by themselves, and for those who were referred; seven digits follow */
  mobile: [string, string]
  cities: [city: string, postcode: string][]
  streets: string[]
}

export const portugal: Country = {
  code: 'PT',
  name: 'Portugal',
  language: 'pt',
  callingCode: '351',
  mobile: ['91', '93'],
  cities: [
    ['Porto', '4000-213'],
    ['Lisboa', '1200-109'],
    ['Braga', '4700-301'],
    ['Coimbra', '3000-150'],
    ['Aveiro', '3800-108'],
    ['Vila Nova de Gaia', '4400-088'],
    ['Faro', '8000-150'],
    ['Évora', '7000-845'],
  ],
  streets: ['Rua das Flores', 'Rua do Almada', 'Avenida da Liberdade', 'Travessa do Carmo', 'Largo da Sé'],
}

export const abroad: Country[] = [
  {
    code: 'ES',
    name: 'Spain',
    language: 'es',
    callingCode: '34',
    mobile: ['61', '65'],
    cities: [
      ['Madrid', '28004'],
      ['Barcelona', '08012'],
      ['Vigo', '36201'],
      ['Sevilla', '41003'],
      ['Valencia', '46003'],
    ],
    streets: ['Calle Mayor', 'Calle de la Luna', 'Paseo del Prado', 'Avenida de Galicia'],
  },
  {
    code: 'DE',
    name: 'Germany',
    language: 'de',
    callingCode: '49',
    mobile: ['1512', '1522'],
    cities: [
      ['Berlin', '10437'],
      ['Hamburg', '20357'],
      ['München', '80469'],
      ['Köln', '50674'],
      ['Leipzig', '04229'],
    ],
    streets: ['Lindenstraße', 'Am Markt', 'Gartenweg', 'Schillerstraße'],
  },
  {
    code: 'GB',
    name: 'United Kingdom',
    language: 'en',
    callingCode: '44',
    mobile: ['744', '751'],
    cities: [
      ['London', 'N16 8AA'],
      ['Bristol', 'BS6 5QA'],
      ['Leeds', 'LS6 3HN'],
      ['Edinburgh', 'EH6 6QQ'],
    ],
    streets: ['Station Road', 'Mill Lane', 'Queens Terrace', 'Church Street'],
  },
  {
    code: 'AT',
    name: 'Austria',
    language: 'de',
    callingCode: '43',
    mobile: ['664', '676'],
    cities: [
      ['Wien', '1070'],
      ['Graz', '8010'],
      ['Linz', '4020'],
    ],
    streets: ['Neubaugasse', 'Hauptplatz', 'Mozartgasse'],
  },
  {
    code: 'CH',
    name: 'Switzerland',
    language: 'de',
    callingCode: '41',
    mobile: ['79', '78'],
    cities: [
      ['Zürich', '8004'],
      ['Bern', '3011'],
    ],
    streets: ['Langstrasse', 'Seeweg', 'Kramgasse'],
  },
  {
    code: 'CN',
    name: 'China',
    language: 'zh',
    callingCode: '86',
    mobile: ['1381', '1391'],
    cities: [
      ['上海', '200031'],
      ['北京', '100010'],
      ['杭州', '310002'],
      ['成都', '610041'],
    ],
    streets: ['复兴中路', '东四北大街', '南山路', '玉林街'],
  },
  {
    code: 'NL',
    name: 'Netherlands',
    language: 'en',
    callingCode: '31',
    mobile: ['61', '62'],
    cities: [
      ['Amsterdam', '1017 XK'],
      ['Utrecht', '3511 EB'],
    ],
    streets: ['Prinsengracht', 'Oudegracht'],
  },
  {
    code: 'IE',
    name: 'Ireland',
    language: 'en',
    callingCode: '353',
    mobile: ['85', '87'],
    cities: [
      ['Dublin', 'D08 X2A4'],
      ['Cork', 'T12 W8KP'],
    ],
    streets: ['Meath Street', 'Shandon Street'],
  },
  {
    code: 'BR',
    name: 'Brazil',
    language: 'pt',
    callingCode: '55',
    mobile: ['1198', '1197'],
    cities: [
      ['São Paulo', '01310-100'],
      ['Curitiba', '80010-010'],
    ],
    streets: ['Rua Augusta', 'Rua XV de Novembro'],
  },
  {
    code: 'SG',
    name: 'Singapore',
    language: 'zh',
    callingCode: '65',
    mobile: ['9', '8'],
    cities: [['Singapore', '059413']],
    streets: ['Temple Street', 'Tiong Bahru Road'],
  },
]

export const abroadWeights = cumulate([26, 24, 15, 5, 5, 7, 5, 4, 4, 4])

/** Streets are written before or after the house number, as the country does. */
export function streetLine(country: Country, street: string, house: number): string {
  if (country.language === 'en' && country.code !== 'NL') return `${house} ${street}`
  return country.language === 'zh' && country.code === 'CN' ? `${street}${house}号` : `${street} ${house}`
}
