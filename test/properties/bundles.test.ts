import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import * as sources from '../../rules/index.ts'

const load = async (path: string): Promise<unknown> => import(new URL(`../../${path}`, import.meta.url).href)
const bundle = (await load('dist/rules.js')) as typeof sources
const { inEnglish, patternsInEnglish } = (await load('scripts/english-patterns.mjs')) as {
  inEnglish(pattern: string): string | undefined
  patternsInEnglish(source: string): string
}
const { listsOfWords, wordsOf } = (await load('scripts/word-lists.mjs')) as {
  listsOfWords(source: string): string
  wordsOf(pattern: string, flags?: string): string[] | undefined
}

/** All that one of them knows of a draft, with every rule on. */
function told({ createAnalyser, run, catalogue }: typeof sources, text: string, path: string): string {
  const rules = Object.fromEntries(catalogue.map(({ id, severity }) => [id, severity]))
  const article = createAnalyser()({ text, syntax: path.endsWith('.md') ? 'markdown' : 'text', path })
  const { findings, problems } = run(article, { rules, today: '2025-11-04' })
  const { attributions, figures, quotes, times } = article
  const named = article.sources.map(({ name, kind, mentions }) => ({ name, kind, mentions }))
  const reports = findings.map(({ ruleId, start, end, message }) => ({ ruleId, start, end, message }))
  return JSON.stringify({ attributions, figures, quotes, times, named, reports, problems }, undefined, 1)
}

function same(text: string, path: string): void {
  assert.equal(told(bundle, text, path), told(sources, text, path))
}

describe('what is bundled reads as its sources do', () => {
  it('the examples of all rules', () => {
    for (const { examples } of sources.catalogue) for (const { text } of examples) same(text, 'draft.md')
  })
  it('names with the accents of Europe, Turkey and Vietnam', () => {
    same(
      `Łukasz Żak, Zoë Šimková, Ömer Çağlayan, Ōe Kenji and Đặng Thị Hòa met in Århus. “It is late,” said Šimková.
Żak’s aides told Çağlayan that 1,400 ferries had sailed. Hòa’s Île-de-Ré trust says half of them leak, sources say.`,
      'draft.txt',
    )
  })
  it('sample articles', () => {
    const folder = 'test/fixtures'
    for (const name of readdirSync(folder).filter((path) => /\.(?:md|txt)$/.test(path)))
      same(readFileSync(join(folder, name), 'utf8'), name)
  })
  const news = '../shared/news'
  it('published articles', { skip: !existsSync(news) && 'no published articles at hand' }, () => {
    for (const folder of readdirSync(news).filter((name) => !name.includes('.'))) {
      const names = readdirSync(join(news, folder))
      for (const name of names.filter((_, i) => i % 10 === 0))
        same(readFileSync(join(news, folder, name), 'utf8'), name)
    }
  })
})

describe('patterns in the letters of English', () => {
  it('inside a class and outside of one', () => {
    const pattern = new RegExp(`^${inEnglish(String.raw`\p{Lu}[\p{L}’-]+\]?`)}$`)
    for (const name of ['Żak', 'Ömer', 'Ệt', 'O’Hara]']) assert.match(name, pattern)
    for (const other of ['żak', 'ömer', 'O3', 'Жак']) assert.doesNotMatch(other, pattern)
  })
  it('not where another class stands', () => {
    assert.equal(inEnglish(String.raw`[\p{L}\p{M}]`), undefined)
    assert.equal(inEnglish(String.raw`\P{L}`), undefined)
  })
  it('literals, texts that patterns are made of and their flags', () => {
    assert.equal(
      patternsInEnglish(
        String.raw`const A = /\p{N}+/gu; const B = new RegExp('\\p{N}' + C, 'iu'); const D = /\p{P}/u`,
      ),
      String.raw`const A = /[0-9]+/g; const B = new RegExp('[0-9]' + C, 'i'); const D = /\p{P}/u`,
    )
  })
})

describe('patterns that list words', () => {
  it('groups, choices of letters and what may be left out', () => {
    assert.deepEqual(wordsOf('^(?:polls?|(?:re)?organi[sz]e|U\\.S\\.)$'), [
      'poll',
      'polls',
      'organise',
      'organize',
      'reorganise',
      'reorganize',
      'U.S.',
    ])
    assert.deepEqual(wordsOf('^Mr$|^mrs$', 'i'), ['mr', 'mrs'])
  })
  it('not where more than a list is asked', () => {
    for (const pattern of ['^was', 'was$', '^wa+s$', '^[a-z]$', '^[^s]$', '^\\w$', '^a\\b$', '^(?=a)a$'])
      assert.equal(wordsOf(pattern), undefined)
    assert.equal(wordsOf('^é$', 'i'), undefined)
    assert.equal(wordsOf('^was$', 'g'), undefined)
  })
  it('each list answers as its pattern does', () => {
    const patterns = ['^(?:is|was)$', '^(?:a|an|the|this|that|th[eo]se)$']
    const words = ['is', 'was', 'the', 'thase', 'those', 'The', '', 'was ', 'a|an']
    for (const flags of ['', 'i'])
      for (const pattern of patterns) {
        const listed = new Set(wordsOf(pattern, flags))
        for (const word of words)
          assert.equal(listed.has(flags ? word.toLowerCase() : word), new RegExp(pattern, flags).test(word))
      }
  })
  it('only patterns that are asked nothing but whether they match', () => {
    const kept = [
      'const A=/^(?:a|b)$/;A.exec(c)',
      'export const A=/^(?:a|b)$/;A.test(c)',
      'let A=/^(?:a|b)$/;A.test(c)',
      'const A=/^(?:a|b)$/;A.test(c);use(A)',
      'c.replace(/^(?:a|b)$/,d);e.test(c)',
      '/^(?:a|b)$/g.test(c)',
    ]
    for (const source of kept) assert.equal(listsOfWords(source), source)
    assert.match(
      listsOfWords('const A=/^(?:a|b)$/;o.A;A.test(c)'),
      /const A=\{test:\(word\)=>word==="a"\|\|word==="b"\};o\.A;A\.test\(c\)$/,
    )
    assert.match(
      listsOfWords('if(/^(?:[abcd]|ef)$/i.test(c))d()'),
      /const \$list0=new \$WordsInAnyCase\("a\|b\|c\|d\|ef"\);if\(\$list0\.test\(c\)\)d\(\)$/,
    )
  })
})
