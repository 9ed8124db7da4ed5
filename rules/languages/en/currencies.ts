/** Signs, codes and words of currencies, by ISO 4217. */
import type { Token } from '../../article/model.ts'
import { wordTable } from '../word-table.ts'

const SIGNS: Readonly<Record<string, string>> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₩': 'KRW',
  '₹': 'INR',
  '₽': 'RUB',
  '₺': 'TRY',
  '₪': 'ILS',
  '₦': 'NGN',
  '₱': 'PHP',
  '₫': 'VND',
  '₴': 'UAH',
  '₵': 'GHS',
  '৳': 'BDT',
  '฿': 'THB',
}
/** Which dollar: "A$3.4 billion". */
const DOLLARS = wordTable({
  US: 'USD',
  A: 'AUD',
  AU: 'AUD',
  C: 'CAD',
  CA: 'CAD',
  NZ: 'NZD',
  HK: 'HKD',
  S: 'SGD',
  R: 'BRL',
  NT: 'TWD',
  J: 'JMD',
  TT: 'TTD',
})
/** Codes and abbreviations that newsrooms write before an amount. */
const CODES = wordTable({
  KSh: 'KES',
  Ksh: 'KES',
  Sh: 'KES',
  Shs: 'KES',
  TSh: 'TZS',
  USh: 'UGX',
  RMB: 'CNY',
  Rs: 'INR',
  'Rs.': 'INR',
  RM: 'MYR',
  Tk: 'BDT',
  ...Object.fromEntries(
    'USD EUR GBP CHF CAD AUD NZD SGD HKD JPY CNY INR PKR LKR BDT MYR THB PHP AED SAR KES UGX TZS RWF NGN GHS ZAR BWP SEK NOK DKK'
      .split(' ')
      .map((code) => [code, code]),
  ),
})
const WORDS = wordTable({
  dollar: 'USD',
  dollars: 'USD',
  bucks: 'USD',
  euro: 'EUR',
  euros: 'EUR',
  pound: 'GBP',
  pounds: 'GBP',
  sterling: 'GBP',
  yen: 'JPY',
  yuan: 'CNY',
  renminbi: 'CNY',
  won: 'KRW',
  rupee: 'INR',
  rupees: 'INR',
  ruble: 'RUB',
  rubles: 'RUB',
  rouble: 'RUB',
  roubles: 'RUB',
  lira: 'TRY',
  liras: 'TRY',
  shekels: 'ILS',
  peso: 'MXN',
  pesos: 'MXN',
  reais: 'BRL',
  rand: 'ZAR',
  naira: 'NGN',
  kronor: 'SEK',
  krona: 'SEK',
  kroner: 'NOK',
  krone: 'NOK',
  crowns: 'CZK',
  francs: 'CHF',
  zlotys: 'PLN',
  zloty: 'PLN',
  forints: 'HUF',
  hryvnias: 'UAH',
  hryvnia: 'UAH',
  shillings: 'KES',
  cedis: 'GHS',
  dirhams: 'AED',
  riyals: 'SAR',
  rials: 'IRR',
  dinars: 'IQD',
  baht: 'THB',
  ringgit: 'MYR',
  rupiah: 'IDR',
  taka: 'BDT',
})
const HUNDREDTHS = wordTable({ cent: 'USD', cents: 'USD', pence: 'GBP', penny: 'GBP' })
/** Whose: "12 billion Danish kroner". The nation decides where several share a word. */
const NATIONS = wordTable({
  'us dollars': 'USD',
  'u.s. dollars': 'USD',
  'canadian dollars': 'CAD',
  'australian dollars': 'AUD',
  'singapore dollars': 'SGD',
  'danish kroner': 'DKK',
  'danish crowns': 'DKK',
  'swedish crowns': 'SEK',
  'norwegian crowns': 'NOK',
  'egyptian pounds': 'EGP',
  'lebanese pounds': 'LBP',
  'syrian pounds': 'SYP',
  'pakistani rupees': 'PKR',
  'philippine pesos': 'PHP',
  'argentine pesos': 'ARS',
  'chilean pesos': 'CLP',
  'colombian pesos': 'COP',
  'ugandan shillings': 'UGX',
  'tanzanian shillings': 'TZS',
})

/** Letters that are a currency only in front of a sum, since roads, classes, masks and versions have them too. */
const DOUBTFUL = wordTable({ R: 'ZAR', P: 'PHP', N: 'NGN', RM: 'MYR', PHP: 'PHP' })

/** An amount's currency, with how many tokens name it and what one of its units is worth in it: a cent 0.01. */
export interface Currency {
  readonly unit: string
  readonly tokens: number
  readonly worth: number
  /** Its letters may be no currency: the sum has to show. */
  readonly doubtful?: boolean
}

/** The sign or code that begins at a token, before its amount: "$", "US$", "CHF". */
export function currencyBefore(tokens: readonly Token[], at: number): Currency | undefined {
  const token = tokens[at]
  if (!token) return undefined
  const next = tokens[at + 1]
  const sign = token.kind === 'symbol' ? SIGNS[token.text.at(-1) ?? ''] : undefined
  if (sign) return { unit: sign, tokens: 1, worth: 1 }
  const dollar = next?.text === '$' && !next.spaced ? DOLLARS.get(token.text) : undefined
  if (dollar) return { unit: dollar, tokens: 2, worth: 1 }
  // Where there is no sign for the cedi, that of the cent stands in.
  if (token.text === 'GH' && /^[₵¢]$/.test(next?.text ?? '') && !next?.spaced)
    return { unit: 'GHS', tokens: 2, worth: 1 }
  const code = next?.kind === 'number' ? CODES.get(token.text) : undefined
  return code === undefined ? undefined : { unit: code, tokens: 1, worth: 1, doubtful: token.text === 'PHP' }
}

/** The letters of a currency that a number is written onto: "R42m", "Rs500", "KSh7". How many they are, and whether they may be none. */
export function currencyRunOn(
  token: Token | undefined,
): { readonly unit: string; readonly letters: number; readonly doubtful: boolean } | undefined {
  const capital = token?.kind === 'word' && token.text.charCodeAt(0) <= 90
  const letters = capital ? token.text.search(/\d/) : 0
  if (!token || letters < 1 || letters > 3) return undefined
  const written = token.text.slice(0, letters)
  const shy = DOUBTFUL.get(written)
  const unit = shy ?? CODES.get(written)
  return unit === undefined ? undefined : { unit, letters, doubtful: shy !== undefined }
}

const LOST =
  /^(?:lost|lose|loses|losing|gain|gained|gains|gaining|shed|sheds|shedding|weigh|weighs|weighed|weighing|dropped)$/

const WEIGHS = /^(?:weigh|weighs|weighed|weighing)$/

/** The currency that stands behind an amount: "euros", "Swiss francs", "cents". `first` is the amount's first token. */
export function currencyAfter(
  tokens: readonly Token[],
  first: number,
  at: number,
  value: number,
): Currency | undefined {
  const word = tokens[at]?.lower ?? ''
  const next = tokens[at + 1]?.lower ?? ''
  const national =
    NATIONS.get(`${word} ${next}`) ?? (/^\p{Lu}/u.test(tokens[at]?.text ?? '') ? WORDS.get(next) : undefined)
  if (national) return { unit: national, tokens: 2, worth: 1 }
  // Pounds of something, or of somebody, are a weight; what somebody won is no currency.
  if (/^pounds?$/.test(word) && (next === 'of' || isWeight(tokens, first))) return undefined
  if (word === 'won' && value < 1000) return undefined
  const unit = WORDS.get(word)
  if (unit) return { unit, tokens: 1, worth: 1 }
  const small = HUNDREDTHS.get(word)
  return small === undefined ? undefined : { unit: small, tokens: 1, worth: 0.01 }
}

function isWeight(tokens: readonly Token[], first: number): boolean {
  for (let i = first - 1; i >= 0 && i > first - 4; i--) if (LOST.test(tokens[i]?.lower ?? '')) return true
  // "Weigh as much as a piano’s lid, or about 550 pounds"
  for (let i = first - 4; i >= 0 && i > first - 16; i--) if (WEIGHS.test(tokens[i]?.lower ?? '')) return true
  return false
}
