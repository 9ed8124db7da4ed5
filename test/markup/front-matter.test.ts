import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Syntax } from '../../rules/article/model.ts'
import { analyse, lint } from '../../rules/index.ts'
import { lines, read } from './reading.ts'

const BODY = 'The pier shut.\n'

/** The day that a draft is from, and where the draft says so. */
function dated(text: string, syntax: Syntax = 'markdown'): string | undefined {
  const { date } = analyse({ text, syntax })
  if (!date) return undefined
  const { year, month, day } = date.date
  return `${year}-${month}-${day} ${text.slice(date.span?.start, date.span?.end)}`
}

describe('front matter', () => {
  it('is YAML, TOML or JSON, between its own fences', () => {
    for (const fields of [
      '---\ntitle: Quay\ndate: 2024-03-05\n---',
      '---\ntitle: Quay\ndate: 2024-03-05\n...',
      '+++\ntitle = "Quay"\ndate = 2024-03-05\n+++',
      '{\n\t"title": "Quay",\n\t"tags": ["one", "two"],\n\t"date": "2024-03-05"\n}',
    ]) {
      const text = `${fields}\n\n${BODY}`
      for (const draft of [text, text.replaceAll('\n', '\r\n')]) {
        const { blocks, metadata, frontMatter, problems } = read(draft, 'markdown')
        assert.deepEqual(
          blocks.map((block) => block.text),
          ['The pier shut.'],
        )
        assert.deepEqual(problems, [])
        for (const [key, value] of [
          ['title', 'Quay'],
          ['date', '2024-03-05'],
        ]) {
          const field = metadata.find((each) => each.key === key)
          assert.equal(field?.value, value)
          assert.equal(draft.slice(field?.span.start, field?.span.end).replaceAll('"', ''), value)
        }
        assert.match(draft.slice(frontMatter?.end), /^\r?\n\r?\nThe pier/)
      }
    }
  })

  it('is none where a draft only begins like it', () => {
    for (const draft of [
      `---\n\n${BODY}`,
      `---\n\n${BODY}\n---\n\nIt leaks.\n\n...\n`,
      `{\n\n${BODY}\n}\n`,
      `{\n"The pier shut."\n\n${BODY}`,
    ]) {
      const { frontMatter, blocks } = read(draft, 'markdown')
      assert.equal(frontMatter, undefined)
      assert.match(blocks.map(({ text }) => text).join(' '), /The pier shut/)
    }
    for (const fields of ['', '# none yet\n', '\n# A note\n\n  title: Quay\n', '"title": Quay\n'])
      assert.equal(read(`---\n${fields}---\n\n${BODY}`, 'markdown').frontMatter?.end, fields.length + 7)
  })

  it('stands before pages, AsciiDoc and Org too', () => {
    for (const [syntax, body] of [
      ['html', '<p>{{ page.lead }} The pier shut.<!-- source: call --></p>'],
      ['asciidoc', 'The pier shut.\n\n// source: call\n'],
      ['org', 'The pier shut.\n\n# source: call\n'],
    ] as const) {
      const text = `---\ntitle: Quay\ndate: 2024-03-05\n---\n${body}`
      const document = read(text, syntax)
      assert.deepEqual(lines(document), ['paragraph: The pier shut.'])
      assert.equal(document.comments[0]?.text, 'source: call')
      assert.equal(dated(text, syntax), '2024-3-5 2024-03-05')
    }
  })

  it('is where a missing date is added, as its language writes fields', () => {
    for (const [opener, closer, field] of [
      ['---\n', '---', /^---\ndate: \d{4}-\d\d-\d\d\n/],
      ['+++\n', '+++', /^\+\+\+\ndate = \d{4}-\d\d-\d\d\n/],
      ['{\n  "title": "Quay"\n', '}', /^\{\n {2}"date": "\d{4}-\d\d-\d\d",\n {2}"title"/],
    ] as const) {
      const text = `${opener}${closer}\n\nThe pier shut on Tuesday, the harbor master Ingrid Vale said.\n`
      const fixes = lint({ text, syntax: 'markdown' }).flatMap((finding) => finding.fixes)
      const fix = fixes.find(({ title }) => title === 'Add the date to the front matter')
      const [edit] = fix?.edits ?? []
      assert.ok(edit)
      assert.match(text.slice(0, edit.start) + edit.insert + text.slice(edit.end), field)
    }
  })
})

describe('the date of a draft', () => {
  it('is told as people and machines write it', () => {
    for (const value of [
      '2024-03-05T23:30:00-05:00',
      '2024-03-05 08:00:00 +0100',
      '20240305',
      '20240305T080000Z',
      '5-Mar-2024',
      '05.03.2024',
      '03/05/2024',
      'Tue, 05 Mar 2024 08:00:00 GMT',
    ])
      assert.equal(dated(`---\ndate: ${value}\n---\n\n${BODY}`), `2024-3-5 ${value}`)
    for (const value of ['1709596800', '20241305', 'true'])
      assert.equal(dated(`---\ndate: ${value}\n---\n\n${BODY}`), undefined)
  })

  it('has many names', () => {
    for (const name of 'pubDate publication_date datePublished date-published publishedDate first_published lastmod'.split(
      ' ',
    ))
      assert.equal(dated(`---\n${name}: 2024-03-05\n---\n\n${BODY}`), '2024-3-5 2024-03-05')
    for (const name of 'expiryDate birthdate event_date updates'.split(' '))
      assert.equal(dated(`---\n${name}: 2024-03-05\n---\n\n${BODY}`), undefined)
  })

  it('is when it was published, whatever is said before of changes and other events', () => {
    assert.equal(
      dated(`---\nlastmod: 2024-06-01\ncreated: 2024-03-01\ndate: 2024-03-05\n---\n\n${BODY}`),
      '2024-3-5 2024-03-05',
    )
    assert.equal(dated(`+++\n[event]\ndate = 2024-03-05\n+++\n\n${BODY}`), undefined)
    const meta = '<meta name="date" content="2024-03-05">'
    assert.equal(
      dated(`<p>In <time datetime="2022-01-01">winter</time> it leaked.</p>${meta}`, 'html'),
      `2024-3-5 ${meta}`,
    )
  })

  it('is in what a page tells machines', () => {
    const data = '"datePublished": "2024-03-05T08:00:00Z"'
    const page = `<p>It shut.</p><script type="application/ld+json">{"name": "Quay", ${data}}</script>`
    assert.equal(dated(page, 'html'), `2024-3-5 ${data}`)
    assert.equal(dated(page.replace('application/ld+json', 'text/javascript'), 'html'), undefined)
    assert.equal(dated(page.replace('{"name"', '</script>{"name"'), 'html'), undefined)
  })
})
