import { RegExpParser } from '@eslint-community/regexpp'
import { parse } from 'acorn'

/**
 * For the bundles, a pattern that only asks whether a word is one of a list is that list. Sources write `/^(?:was|were)$/.test(word)`,
 * as anybody would; but an engine prepares each such pattern at its first use, hundreds of them for a first draft, and running one
 * takes several times as long as looking a word up whose hash is known.
 */
const MOST = 3000
/** So few words are compared one by one. */
const FEW = 4

/** All texts that a pattern matches from start to end, where they can be counted; undefined where not. In lower case with the flag `i`. */
export function wordsOf(pattern, flags = '') {
  if (!/^[iu]*$/.test(flags)) return undefined
  const { alternatives } = new RegExpParser().parsePattern(pattern, undefined, undefined, flags.includes('u'))
  const words = []
  for (const { elements } of alternatives) {
    if (!isEdge(elements[0], 'start') || !isEdge(elements.at(-1), 'end')) return undefined
    const own = inOrder(elements.slice(1, -1))
    if (own === undefined) return undefined
    words.push(...own)
  }
  if (!flags.includes('i')) return [...new Set(words)]
  // Letters beyond ASCII have rules of their own for what is the same letter.
  return words.every((word) => /^[\0-\x7f’‘“”–—]*$/.test(word))
    ? [...new Set(words.map((word) => word.toLowerCase()))]
    : undefined
}

const isEdge = (element, kind) => element?.type === 'Assertion' && element.kind === kind

/** The texts of elements that follow each other. */
function inOrder(elements) {
  let words = ['']
  for (const element of elements) {
    const own = textsOf(element)
    if (own === undefined || own.length * words.length > MOST) return undefined
    words = words.flatMap((word) => own.map((text) => word + text))
  }
  return words
}

function textsOf(element) {
  switch (element.type) {
    case 'Character':
      return [String.fromCodePoint(element.value)]
    case 'CharacterClass':
      return !element.negate && element.elements.every(({ type }) => type === 'Character')
        ? element.elements.map(({ value }) => String.fromCodePoint(value))
        : undefined
    case 'Group':
    case 'CapturingGroup': {
      const each = element.alternatives.map(({ elements }) => inOrder(elements))
      return each.includes(undefined) ? undefined : each.flat()
    }
    case 'Quantifier': {
      const own = element.max === 1 ? textsOf(element.element) : undefined
      return own && (element.min === 0 ? ['', ...own] : own)
    }
    default:
      return undefined
  }
}

/** JavaScript in which patterns that list words, and are asked nothing but `test`, are lists. */
export function listsOfWords(source) {
  if (!source.includes('.test(')) return source
  const nodes = []
  const visit = (node, parents) => {
    nodes.push([node, parents])
    for (const child of Object.values(node).flat())
      if (typeof child?.type === 'string') visit(child, [node, ...parents])
  }
  visit(parse(source, { ecmaVersion: 'latest', sourceType: 'module' }), [])
  const isTested = (node, [member, call]) =>
    member?.type === 'MemberExpression' &&
    member.object === node &&
    !member.computed &&
    member.property.name === 'test' &&
    call?.type === 'CallExpression' &&
    call.callee === member
  const edits = []
  const lists = []
  for (const [node, parents] of nodes) {
    const words = node.regex && wordsOf(node.regex.pattern, node.regex.flags)
    if (!words) continue
    const [parent] = parents
    const list = listOf(words, node.regex.flags.includes('i'))
    if (isTested(node, parents)) {
      edits.push([node.start, node.end, `$list${lists.length}`])
      lists.push(`const $list${lists.length}=${list};`)
    } else if (parent?.type === 'VariableDeclarator' && parent.init === node) {
      const { name } = parent.id
      const uses = nodes.filter(
        ([use, [user]]) =>
          use.type === 'Identifier' &&
          use.name === name &&
          use !== parent.id &&
          !(user?.type === 'MemberExpression' && user.property === use && !user.computed) &&
          !(user?.type === 'Property' && user.key === use && !user.shorthand),
      )
      const exported = parents[2]?.type === 'ExportNamedDeclaration'
      if (!exported && parents[1]?.kind === 'const' && uses.every(([use, users]) => isTested(use, users)))
        edits.push([node.start, node.end, list])
    }
  }
  if (edits.length === 0) return source
  let text = `import{Words as $Words,WordsInAnyCase as $WordsInAnyCase}from'word-lists';${lists.join('')}`
  let at = 0
  for (const [start, end, by] of edits.sort((a, b) => a[0] - b[0])) {
    text += source.slice(at, start) + by
    at = end
  }
  return text + source.slice(at)
}

function listOf(words, inAnyCase) {
  if (!inAnyCase && words.length <= FEW)
    return `{test:(word)=>${words.map((word) => `word===${JSON.stringify(word)}`).join('||')}}`
  return `new ${inAnyCase ? '$WordsInAnyCase' : '$Words'}(${JSON.stringify(words.join('|'))})`
}

/** What a list is in a bundle. It is split at its first use. */
export const WORDS = `
export class Words {
  constructor(list) {
    this.list = list
    this.set = undefined
  }
  test(word) {
    return (this.set ??= new Set(this.list.split('|'))).has(word)
  }
}
export class WordsInAnyCase extends Words {
  test(word) {
    return super.test(word.toLowerCase())
  }
}`
