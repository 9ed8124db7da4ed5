/** `onrecord analyze --ndjson` as a filter: one line in, one line out. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { describe, it } from 'node:test'
import { COMMAND, onrecord } from './command.ts'

async function analyze(...lines: string[]) {
  const { code, out, err } = await onrecord(['analyze', '--ndjson'], { input: lines.join('\n') })
  assert.deepEqual({ code, err }, { code: 0, err: '' })
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
}
const line = (id: unknown, text: unknown, path?: unknown): string => JSON.stringify({ id, text, path })

const STORY = `Harbour master Ingrid Vale said the repair would cost $14 million. “We found cracks,” Vale said.

The closure cuts off 2,300 islanders.`

describe('a line', () => {
  it('gets spans of the text for everything that is known of it', async () => {
    const [answer] = await analyze(line('pier', STORY))
    const words = ([start, end]: readonly [number, number]): string => STORY.slice(start, end)
    assert.deepEqual(Object.keys(answer), ['id', 'attributions', 'figures', 'quotes', 'sources', 'findings'])
    assert.equal(answer.id, 'pier')

    const [first] = answer.attributions
    assert.match(first.source.map(words).join(' '), /Ingrid Vale/)
    assert.deepEqual(first.cue.map(words), ['said'])
    assert.match(first.content.map(words).join(' '), /\$14 million/)
    assert.equal(first.kind, 'named-person')

    const [cost, cut] = answer.figures
    assert.equal(words([cost.start, cost.end]), '$14 million')
    assert.deepEqual([cost.attributed, cost.by], [true, 'Ingrid Vale'])
    assert.equal(words([cut.start, cut.end]), '2,300 islanders')
    assert.deepEqual([cut.attributed, cut.by], [false, undefined])

    const [quote] = answer.quotes
    assert.equal(words([quote.start, quote.end]), '“We found cracks,”')
    assert.equal(quote.speaker, 'Ingrid Vale')

    const vale = answer.sources.find(({ name }: { name: string }) => name === 'Ingrid Vale')
    assert.equal(vale.kind, 'named-person')
    assert.equal(vale.attributions, 2)
    assert.ok(vale.mentions.map(words).includes('Vale'))

    const finding = answer.findings.find(({ ruleId }: { ruleId: string }) => ruleId === 'unattributed-figure')
    assert.deepEqual(Object.keys(finding), ['ruleId', 'severity', 'start', 'end', 'message'])
    assert.equal(words([finding.start, finding.end]), '2,300 islanders')
  })
  it('is read by the extension of its path, else as plain text', async () => {
    const text = '    Analysts say the dam leaks.'
    const [code, plain, unnamed] = await analyze(
      line(1, text, 'dam.md'),
      line(2, text, 'dam.txt'),
      line(3, text),
    )
    assert.deepEqual(code.attributions, [], 'an indented line is code in Markdown')
    for (const { attributions } of [plain, unnamed]) assert.deepEqual(attributions[0].source, [[4, 12]])
  })
  it('may hold a line separator, end with CRLF, and stand last without a line feed', async () => {
    const answers = await analyze('{"id":"a","text":"One.\u2028Two."}\r', '', '{"id":"b","text":""}')
    assert.deepEqual(
      answers.map(({ id, error }) => [id, error]),
      [
        ['a', undefined],
        ['b', undefined],
      ],
    )
  })
})

describe('a text that could not be read as a whole', () => {
  it('says so', async () => {
    const faulty = '---\ntitle: [Quay\n---\n\nThe quay leaks, Ingrid Vale said.\n'
    const [binary, story] = await analyze(line('a', 'Vale said\0 it leaks.'), line('b', faulty, 'quay.md'))
    assert.deepEqual(binary.problems, [{ message: 'this looks like a binary file, not prose' }])
    assert.equal(story.attributions.length, 1)
    const [{ message, start, end }] = story.problems
    assert.match(message, /front matter/)
    assert.ok(start >= 0 && end > start && end <= faulty.length)
  })
})

describe('a bad line', () => {
  it('gets an error in its place, with its id where it has one', async () => {
    const answers = await analyze(
      line('first', 'The ferry sails.'),
      'no json',
      '[]',
      '{"text":"The ferry sails."}',
      '{"id":12345678901234567890,"text":"The ferry sails."}',
      line('no text', undefined),
      line('odd path', 'The ferry sails.', 7),
      line('last', 'The ferry sails.'),
    )
    assert.deepEqual(
      answers.map(({ id }) => id),
      ['first', undefined, undefined, undefined, undefined, 'no text', 'odd path', 'last'],
    )
    assert.deepEqual(
      answers.map(({ error }) => typeof error),
      ['undefined', 'string', 'string', 'string', 'string', 'string', 'string', 'undefined'],
    )
  })
})

describe('the stream', () => {
  it('answers a line before the next one is written', async () => {
    const child = spawn(process.execPath, [COMMAND, 'analyze', '--ndjson'])
    const answers = createInterface({ input: child.stdout })
    for (const id of ['one', 'two']) {
      child.stdin.write(`${line(id, 'The ferry sails.')}\n`)
      const [answer] = await once(answers, 'line')
      assert.equal(JSON.parse(answer).id, id)
    }
    child.stdin.end()
    const [code] = await once(child, 'close')
    assert.equal(code, 0)
  })
  it('waits for a slow reader instead of piling up answers', async () => {
    const child = spawn(process.execPath, [COMMAND, 'analyze', '--ndjson'])
    const input = `${line('x', 'The ferry sails. '.repeat(200))}\n`
    let written = 0
    // Nobody reads the answers: sooner or later the process must stop taking lines.
    for (; written < 4000; written++) {
      if (child.stdin.write(input)) continue
      const drained = await Promise.race([
        once(child.stdin, 'drain').then(() => true),
        new Promise<false>((resolve) => setTimeout(() => resolve(false), 1500)),
      ])
      if (!drained) break
    }
    child.stdin.destroy()
    child.kill()
    assert.ok(written < 4000, `took ${written} lines without anybody reading`)
  })
  it('is asked for by name', async () => {
    const { code, err } = await onrecord(['analyze'])
    assert.equal(code, 2)
    assert.match(err, /--ndjson/)
  })
})
