import { readFileSync } from 'node:fs'
import { parse } from 'acorn'
import { transform } from 'esbuild'
import { LATE, latePatterns } from './late-patterns.mjs'
import { listsOfWords, WORDS } from './word-lists.mjs'

/**
 * For the bundles, letters in patterns are those that English is written with: Latin ones with all their accents, as far as Vietnamese.
 * `\p{L}` makes an engine gather all scripts of the world, each time it stands in a pattern and twice for each pattern: half of the
 * time in which patterns are prepared, and patterns are most of what a first draft costs. Without it a pattern needs no `u` either,
 * which costs as much again. Letters of other scripts are letters in the sources, and none in the bundles.
 */
const LATIN = [
  [0x41, 0x17f],
  // Of Romanian and Vietnamese.
  [0x1a0, 0x1b0],
  [0x218, 0x21b],
  [0x1ea0, 0x1ef9],
]
const LETTERS = { L: rangesOf(/\p{L}/u), Lu: rangesOf(/\p{Lu}/u), Ll: rangesOf(/\p{Ll}/u), N: '0-9' }

/** The characters of Latin of which a pattern is true, for the inside of a class. */
function rangesOf(is) {
  let text = ''
  for (const [first, last] of LATIN) {
    for (let from = first; from <= last; from++) {
      if (!is.test(String.fromCharCode(from))) continue
      let to = from
      while (to < last && is.test(String.fromCharCode(to + 1))) to++
      text += String.fromCharCode(from) + (to > from ? `-${String.fromCharCode(to)}` : '')
      from = to
    }
  }
  return text
}

/**
 * A pattern’s text with its classes of letters spelt out; undefined where it has a class that is not of English. `slash` is what a
 * backslash is written as.
 */
export function inEnglish(pattern, slash = '\\') {
  const step = slash.length
  let inside = false
  let text = ''
  for (let i = 0; i < pattern.length; i++) {
    const char = pattern[i]
    if (pattern.startsWith(slash, i)) {
      const kind = /^p\{(\w+)\}/i.exec(pattern.slice(i + step))
      const letters = kind?.[0].startsWith('p') ? LETTERS[kind[1]] : undefined
      if (kind && letters === undefined) return undefined
      if (kind) text += inside ? letters : `[${letters}]`
      else text += pattern.slice(i, i + step + 1)
      i += kind ? step + kind[0].length - 1 : step
      continue
    }
    if (char === '[') inside = true
    else if (char === ']') inside = false
    text += char
  }
  return text
}

/** JavaScript in which patterns are in English: literal ones, and texts that patterns are made of. */
export function patternsInEnglish(source) {
  const edits = []
  const visit = (node) => {
    const { type, start, end, regex } = node
    if (regex?.flags.includes('u')) {
      const plain = inEnglish(regex.pattern)
      if (plain !== undefined) edits.push([start, end, `/${plain}/${regex.flags.replace('u', '')}`])
    } else if (type === 'TemplateElement' || (type === 'Literal' && typeof node.value === 'string')) {
      const own = source.slice(start, end)
      const [, slash] = /(\\{1,2})p\{(?:L[ul]?|N)\}/.exec(own) ?? []
      const plain = slash && inEnglish(own, slash)
      if (plain) edits.push([start, end, plain])
    } else if (type === 'NewExpression' && node.callee.name === 'RegExp') {
      const flags = node.arguments[1]
      if (typeof flags?.value === 'string' && flags.value.includes('u'))
        edits.push([flags.start, flags.end, `'${flags.value.replace('u', '')}'`])
    }
    for (const child of Object.values(node).flat()) if (typeof child?.type === 'string') visit(child)
  }
  visit(parse(source, { ecmaVersion: 'latest', sourceType: 'module' }))
  let text = ''
  let at = 0
  for (const [start, end, by] of edits.sort((a, b) => a[0] - b[0])) {
    text += source.slice(at, start) + by
    at = end
  }
  return text + source.slice(at)
}

/** An esbuild plugin that reads our own sources so. */
export const englishPatterns = {
  name: 'english-patterns',
  setup(plugin) {
    plugin.onLoad({ filter: /[\\/]rules[\\/].*\.ts$/ }, async ({ path }) => {
      const { code } = await transform(readFileSync(path, 'utf8'), { loader: 'ts', target: 'esnext' })
      return { contents: latePatterns(listsOfWords(patternsInEnglish(code))), loader: 'js' }
    })
    plugin.onResolve({ filter: /^word-lists$/ }, () => ({ path: 'word-lists', namespace: 'word-lists' }))
    plugin.onLoad({ filter: /.*/, namespace: 'word-lists' }, () => ({ contents: WORDS }))
    plugin.onResolve({ filter: /^late-patterns$/ }, () => ({
      path: 'late-patterns',
      namespace: 'late-patterns',
    }))
    plugin.onLoad({ filter: /.*/, namespace: 'late-patterns' }, () => ({ contents: LATE }))
  },
}
