import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { type Node, parse } from 'acorn'
import { characterEntities } from 'character-entities'
import { transformSync } from 'esbuild'
import * as sources from '../../rules/index.ts'

const load = async (path: string): Promise<unknown> => import(new URL(`../../${path}`, import.meta.url).href)
const bundle = (await load('dist/rules.js')) as typeof sources
const { inEnglish, patternsInEnglish } = (await load('scripts/english-patterns.mjs')) as {
  inEnglish(pattern: string): string | undefined
  patternsInEnglish(source: string): string
}
const { LATE, latePatterns, wordsWithin } = (await load('scripts/late-patterns.mjs')) as {
  LATE: string
  latePatterns(source: string): string
  wordsWithin(pattern: string, flags?: string): string[] | undefined
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
  it('characters by their names in Markdown', () => {
    const textIn = ({ analyse }: typeof sources): readonly string[] => {
      const named = [...Object.keys(characterEntities), 'amp', 'nosuchname', 'amp2', 'notit', 'ampx']
      const text = named.map((name) => `- The ${name} said &${name}; and more.`).join('\n')
      return analyse({ text, syntax: 'markdown' }).document.blocks.map((block) => block.text)
    }
    const texts = textIn(sources)
    assert.ok(texts.length > 2000 && texts.filter((text) => text.includes('&')).length < 10)
    assert.deepEqual(textIn(bundle), texts)
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

interface Late {
  readonly pattern: RegExp | undefined
  test(text: string): boolean
  exec(text: string): RegExpExecArray | null
}
const { Late } = (await import(`data:text/javascript,${encodeURIComponent(LATE)}`)) as {
  Late: new (source: string, flags: string, words: string) => Late & RegExp
}

/** All literal patterns of the rules, as they are bundled. */
function patternsOfRules(): RegExp[] {
  const found: RegExp[] = []
  for (const name of readdirSync('rules', { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts')) continue
    const { code } = transformSync(readFileSync(join('rules', name), 'utf8'), {
      loader: 'ts',
      target: 'esnext',
    })
    const collect = (node: Node): void => {
      const literal =
        'regex' in node ? (node as Node & { regex: { pattern: string; flags: string } }).regex : undefined
      if (literal) {
        const plain = literal.flags.includes('u') ? inEnglish(literal.pattern) : undefined
        found.push(
          plain === undefined
            ? new RegExp(literal.pattern, literal.flags)
            : new RegExp(plain, literal.flags.replace('u', '')),
        )
      }
      for (const child of Object.values(node).flat() as unknown[]) if (isNode(child)) collect(child)
    }
    collect(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }))
  }
  return found
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value
}

describe('patterns that wait for their words', () => {
  it('the fewest and rarest without which they cannot match', () => {
    const table: [string, string, string[] | undefined][] = [
      ['\\b(?:polls?|surveys?) found\\b', '', [' found']],
      ['\\b(?:polls?|surveys?)\\b', '', ['poll', 'survey']],
      ['[Tt]he (?:old )?mill', '', ['mill']],
      ['\\bPer (?=mill)', 'i', ['mill']],
      ['\\bthe(?!n) lock', 'i', ['the lock']],
      ['(?<=lock )\\d+', '', ['lock ']],
      ['(?:report)+ed', '', ['report']],
      ['report|re', '', undefined],
      ['(?:report)?', '', undefined],
      ['\\d+[^a]', '', undefined],
      ['report', 'y', undefined],
      ['report', 'iu', undefined],
      ['report', 'imu', undefined],
      ['report', 'ui', undefined],
    ]
    for (const [pattern, flags, words] of table) assert.deepEqual(wordsWithin(pattern, flags), words, pattern)
  })

  it('no pattern of the rules matches where its words are missing', () => {
    const texts = sources.catalogue.flatMap(({ examples }) =>
      examples.flatMap(({ text }) => text.split(/\n|(?<=[.!?]) /)),
    )
    const folder = 'test/fixtures'
    for (const name of readdirSync(folder).filter((path) => /\.(?:md|txt)$/.test(path)))
      texts.push(...readFileSync(join(folder, name), 'utf8').split(/\n+/))
    const patterns = patternsOfRules()
    let waiting = 0
    for (const pattern of patterns) {
      const words = wordsWithin(pattern.source, pattern.flags)
      if (!words) continue
      waiting++
      for (const text of texts) {
        if (text.search(pattern) < 0) continue
        const within = pattern.ignoreCase ? text.toLowerCase() : text
        assert.ok(
          words.some((word) => within.includes(word)),
          `${pattern} matches “${text}” without ${words.join(', ')}`,
        )
      }
    }
    assert.ok(waiting > 500, `${waiting} of ${patterns.length}`)
  })

  it('each answers as the pattern does, before it is prepared and after', () => {
    const texts = [
      '',
      'a poll',
      'The poll found it; a survey found more.',
      'POLLS FOUND',
      'nothing',
      'ſurvey found',
    ]
    for (const flags of ['', 'i', 'g', 'gi']) {
      const pattern = /(?<what>poll|survey)s?\W+found/.source
      const words = wordsWithin(pattern, flags)?.join('|') ?? ''
      for (const text of [...texts, ...texts.toReversed()]) {
        const plain = new RegExp(pattern, flags)
        const late = (): Late & RegExp => new Late(pattern, flags, words)
        assert.equal(late().test(text), plain.test(text))
        plain.lastIndex = 0
        assert.deepEqual(late().exec(text), plain.exec(text))
        assert.deepEqual(text.match(late()), text.match(plain))
        assert.equal(text.search(late()), text.search(plain))
        assert.equal(text.replace(late(), '<$1>'), text.replace(plain, '<$1>'))
        assert.deepEqual(text.split(late()), text.split(plain))
        assert.deepEqual(new RegExp(late(), 'd').flags, 'd')
        if (!flags.includes('g')) continue
        assert.deepEqual([...text.matchAll(late())], [...text.matchAll(plain)])
        assert.equal(text.replaceAll(late(), '-'), text.replaceAll(plain, '-'))
      }
      for (const none of [undefined, null, 12] as unknown as string[]) {
        assert.equal(new Late(pattern, flags, words).test(none), false)
        assert.equal(new Late('undefined|null', flags, 'undefined|null').test(none), `${none}` !== '12')
      }
      const late = new Late(pattern, flags, words)
      late.test('nothing')
      assert.equal(late.pattern, undefined)
      late.test('a poll found it')
      assert.ok(late.pattern)
    }
  })

  it('where a long pattern of a module or of a function stands, but not where each run begins it anew', () => {
    const rest = '[a-z]{1,9}'.repeat(16)
    const late = (word: string, flags: string): string => `new $Late("${word}${rest}","${flags}","${word}")`
    assert.equal(
      latePatterns(
        `const A=/poll${rest}/g;function b(c){return /mill${rest}/.test(c)||c.match(/lock${rest}/g)||/gate${rest}/g.exec(c)}`,
      ),
      `import{Late as $Late}from'late-patterns';const $late0=${late('mill', '')};const $late1=${late('lock', 'g')};` +
        `const A=${late('poll', 'g')};function b(c){return $late0.test(c)||c.match($late1)||/gate${rest}/g.exec(c)}`,
    )
    for (const kept of ['const A=/poll/', `const A=/${rest}/`]) assert.equal(latePatterns(kept), kept)
  })
})
