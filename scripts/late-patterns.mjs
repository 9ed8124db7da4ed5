import { RegExpParser } from '@eslint-community/regexpp'
import { parse } from 'acorn'

/**
 * For the bundles, a pattern is prepared once a text has one of the words without which it cannot match. An engine prepares a pattern
 * when it is first asked, which takes some hundred times as long as to look for a few words; of those that a first draft asks two in
 * three match nothing in it. Sources write patterns as anybody would: `Late` answers for one as the pattern itself does.
 */
/** A shorter pattern is prepared as soon as its words are looked for. */
const SHORTEST = 160
const LEAST_LETTERS = 3
/** Words take room in the extension, and the more there are the sooner a text has one. */
const MOST_WORDS = 12
/** So many ways to spell a word are kept apart: "[Tt]he" is two. */
const MOST_SPELLINGS = 8
/** Words, or beginnings of some, that most paragraphs have. */
const COMMON =
  /^ ?(?:the|and|that|this|said|says?|for|was|were|are|has|have|had|with|not|its?|his|her|who|will|would|from|but|than|ing?|ed) ?$/i

/**
 * Words of which a text must have one where the pattern matches, as few and as rare ones as can be told; undefined where there are none.
 * In lower case with the flag `i`.
 */
export function wordsWithin(pattern, flags = '') {
  // With `i` and `u` an old long s is an s.
  if (/[dsvy]|i.*u|u.*i/.test(flags)) return undefined
  const { alternatives } = new RegExpParser().parsePattern(pattern, undefined, undefined, flags.includes('u'))
  return wordsOfAny(alternatives, flags.includes('i'))
}

/** Words of which there must be one, where one of the alternatives matches. */
function wordsOfAny(alternatives, inAnyCase) {
  const each = alternatives.map(({ elements }) => wordsOfAll(elements, inAnyCase))
  if (each.includes(undefined)) return undefined
  const words = [...new Set(each.flat())]
  // "reports" stands in no text in which "report" does not.
  const shortest = words.filter((word) => !words.some((other) => other !== word && word.includes(other)))
  return shortest.length > MOST_WORDS ? undefined : shortest
}

/** The rarest words among those that elements in a row need. */
function wordsOfAll(elements, inAnyCase) {
  let best
  const consider = (words) => {
    if (words?.every((word) => word.length >= LEAST_LETTERS) && words.length > 0)
      if (best === undefined || chanceOf(words) < chanceOf(best)) best = words
  }
  let spellings = ['']
  const end = () => {
    consider([...new Set(spellings)])
    spellings = ['']
  }
  for (const element of elements) {
    const letters = lettersOf(element, inAnyCase)
    if (letters !== undefined && letters.length * spellings.length <= MOST_SPELLINGS) {
      spellings = spellings.flatMap((word) => letters.map((letter) => word + letter))
      continue
    }
    // What takes no room parts no word; what must stand there may need words of its own.
    if (element.type === 'Assertion') {
      if (/^look/.test(element.kind) && !element.negate) consider(wordsOfAny(element.alternatives, inAnyCase))
      continue
    }
    end()
    if (/Group$/.test(element.type)) consider(wordsOfAny(element.alternatives, inAnyCase))
    if (element.type === 'Quantifier' && element.min > 0) consider(wordsOfAll([element.element], inAnyCase))
    if (letters !== undefined) spellings = letters
  }
  end()
  return best
}

/** What may stand at one place, where it can be counted. Letters beyond ASCII have rules of their own for what is the same letter. */
function lettersOf(element, inAnyCase) {
  const ofCode = ({ type, value }) => {
    if (type !== 'Character') return undefined
    const letter = String.fromCodePoint(value)
    if (!inAnyCase) return letter
    return /[\0-\x7f’‘“”–—]/.test(letter) ? letter.toLowerCase() : undefined
  }
  const all =
    element.type === 'CharacterClass' && !element.negate ? element.elements.map(ofCode) : [ofCode(element)]
  return all.includes(undefined) ? undefined : [...new Set(all)]
}

/** A rough measure of how likely a text has one of the words. */
function chanceOf(words) {
  let chance = 0
  for (const word of words) chance += COMMON.test(word) ? 0.05 : 5 ** -word.length
  return chance
}

const ASKING = /^(?:match|matchAll|replace|replaceAll|search)$/

/** JavaScript in which patterns wait for their words. */
export function latePatterns(source) {
  const edits = []
  const hoisted = []
  const visit = (node, parents) => {
    const { regex } = node
    const words =
      regex && regex.pattern.length >= SHORTEST ? wordsWithin(regex.pattern, regex.flags) : undefined
    if (words) {
      const late = `new $Late(${JSON.stringify(regex.pattern)},${JSON.stringify(regex.flags)},${JSON.stringify(words.join('|'))})`
      const inside = parents.some(({ type }) => /Function/.test(type))
      const [parent] = parents
      const asked = parent?.type === 'CallExpression' && ASKING.test(parent.callee.property?.name ?? '')
      if (!inside) edits.push([node.start, node.end, late])
      // In a function, each evaluation makes a pattern that begins anew: with the flag `g` that can be told apart.
      else if (!regex.flags.includes('g') || asked) {
        edits.push([node.start, node.end, `$late${hoisted.length}`])
        hoisted.push(`const $late${hoisted.length}=${late};`)
      }
    }
    for (const child of Object.values(node).flat())
      if (typeof child?.type === 'string') visit(child, [node, ...parents])
  }
  visit(parse(source, { ecmaVersion: 'latest', sourceType: 'module' }), [])
  if (edits.length === 0) return source
  let text = `import{Late as $Late}from'late-patterns';${hoisted.join('')}`
  let at = 0
  for (const [start, end, by] of edits.sort((a, b) => a[0] - b[0])) {
    text += source.slice(at, start) + by
    at = end
  }
  return text + source.slice(at)
}

/** What a pattern is in a bundle. So often words are looked for; then it pays to prepare the pattern whatever there is. */
export const LATE = `
const TRIES = 16
let known = ''
let lower = ''
export class Late {
  constructor(source, flags, words) {
    this.source = source
    this.flags = flags
    this.words = words
    this.tries = 0
    this.pattern = undefined
  }
  on(text) {
    if (this.pattern !== undefined) return this.pattern
    if (this.tries++ < TRIES && !this.may(text)) return undefined
    return (this.pattern = new RegExp(this.source, this.flags))
  }
  may(text) {
    if (this.tries === 1) this.words = this.words.split('|')
    // A pattern takes what is no text for one.
    let within = \`\${text}\`
    if (this.flags.includes('i')) {
      if (within !== known) {
        known = within
        lower = within.toLowerCase()
      }
      within = lower
    }
    for (const word of this.words) if (within.includes(word)) return true
    return false
  }
  get lastIndex() {
    return this.pattern?.lastIndex ?? 0
  }
  set lastIndex(at) {
    this.pattern ??= new RegExp(this.source, this.flags)
    this.pattern.lastIndex = at
  }
  test(text) {
    return this.on(text)?.test(text) ?? false
  }
  exec(text) {
    return this.on(text)?.exec(text) ?? null
  }
  [Symbol.match](text) {
    return this.on(text)?.[Symbol.match](text) ?? null
  }
  [Symbol.matchAll](text) {
    return this.on(text)?.[Symbol.matchAll](text) ?? [].values()
  }
  [Symbol.search](text) {
    return this.on(text)?.[Symbol.search](text) ?? -1
  }
  [Symbol.replace](text, by) {
    return this.on(text)?.[Symbol.replace](text, by) ?? text
  }
  [Symbol.split](text, most) {
    return (this.on(text) ?? new RegExp(this.source, this.flags))[Symbol.split](text, most)
  }
}`
