/** Amounts of money behind the sign or the letters of a currency: "$5.2 million", "Rs 400 crore", "R42m", "Sh7 billion". */
import type { Token } from '../../article/model.ts'
import { currencyBefore, currencyRunOn } from './currencies.ts'
import { type Numeral, numeralAt, SCALES } from './numbers.ts'
import type { Quantity } from './quantities.ts'

/** The amount that begins at a token, with its currency in front. `end` is one past the sentence's last token. */
export function amountAt(tokens: readonly Token[], i: number, end: number): Quantity | undefined {
  const currency = currencyBefore(tokens, i)
  if (currency) {
    const at = i + currency.tokens
    const numeral = sumAt(tokens, at, end)
    if (!numeral || (currency.doubtful && !isSum(tokens, at, numeral, currency.unit))) return undefined
    return { ...numeral, first: i, kind: 'money', unit: currency.unit, words: false }
  }
  const joined = currencyRunOn(tokens[i])
  const token = tokens[i]
  if (!joined || !token) return undefined
  const text = token.text.slice(joined.letters)
  const rest = [
    { ...token, kind: 'number' as const, text, lower: text.toLowerCase() },
    ...tokens.slice(i + 1, Math.min(end, i + LONGEST)),
  ]
  const numeral = sumAt(rest, 0, rest.length)
  if (!numeral || (joined.doubtful && !isSum(rest, 0, numeral, joined.unit))) return undefined
  return { ...numeral, first: i, last: i + numeral.last, kind: 'money', unit: joined.unit, words: false }
}

/** Of tokens that write one sum. */
const LONGEST = 8

function sumAt(tokens: readonly Token[], at: number, end: number): Numeral | undefined {
  if (tokens[at]?.kind !== 'number') return undefined
  return grouped(tokens, at, end) ?? numeralAt(tokens, at, end) ?? runOn(tokens, at)
}

/** "3 000", "1 200 000": thousands with blanks between them. */
function grouped(tokens: readonly Token[], at: number, end: number): Numeral | undefined {
  let written = tokens[at]?.text ?? ''
  let last = at + 1
  if (!/^[1-9]\d{0,2}$/.test(written)) return undefined
  while (last < end && tokens[last]?.kind === 'number' && /^\d{3}$/.test(tokens[last]?.text ?? '')) {
    written += tokens[last]?.text
    last++
  }
  return last > at + 1 ? { value: Number(written), last, words: false } : undefined
}

/** An amount with a word run on: "12-an-hour", "3million", "5-crore". */
function runOn(tokens: readonly Token[], at: number): Numeral | undefined {
  const match = /^(\d[\d,]*(?:\.\d+)?)(?:-?(million|billion|trillion|thousand|lakh|crore)\b|-)/.exec(
    tokens[at]?.text ?? '',
  )
  if (!match) return undefined
  const value = Number((match[1] ?? '').replaceAll(',', '')) * (SCALES.get(match[2] ?? '') ?? 1)
  return { value, last: at + 1, words: false }
}

/** "R42m", "N12,500", "P4.5 million", but no road, class, mask or version: "R2", "P1 to 5", "N95", "PHP 8". */
function isSum(tokens: readonly Token[], at: number, { value, high, last }: Numeral, unit: string): boolean {
  if (value >= 10_000) return true
  if (high !== undefined) return false
  // The road N2 may be followed by a number; thousands are parted by blanks where the rand is paid.
  if (last > at + 1) return unit === 'ZAR'
  // Letters go to RM1 to RM20.
  if (unit === 'MYR' && value > 20) return true
  return /^\d{1,3},\d{3}|\.\d\d$/.test(tokens[at]?.text ?? '') || tokens[last]?.lower === 'per'
}
