import type { AttributionMark, Token } from '../../../article/model.ts'
import { cueVerb } from '../cues.ts'

const TAIL =
  /^(.{8,})\s[–—-]\s((?:[A-Z][\w.&'’]*(?: [A-Z][\w.&'’]*){0,4})|reports?|sources?|study|poll|police|officials?|minister|ministry|media|survey|documents?|analysts?|experts?)$/u
const HEAD = /^((?:[A-Z][\w.&'’]*(?: [A-Z][\w.&'’]*){0,3})): (\S.{8,})$/u

/** What kind of piece it is, and nobody. */
const LABEL =
  /^(?:Obituary|Obituaries|Opinion|Editorial|Column|Comment|Commentary|Letters?|Review|Preview|Live|Live Blog|Live Updates|Interview|Profile|Feature|Analysis|Explainer|Explained|Exclusive|Breaking|Update|Updated|Watch|Listen|Video|Podcast|Photos|Gallery|Timeline|Correction|Fact Check|Quiz|Recipe|Revealed|Investigation|Special Report|In Brief|In Pictures|Long Read|Q&A)$/i

/** A headline's own forms: "Troops sent – Seoul", "Troops sent, Seoul says", "Seoul: troops sent". */
export function headlineAttribution(text: string, tokens: readonly Token[]): AttributionMark | undefined {
  const tail = TAIL.exec(text)
  if (tail) {
    const [, content = '', source = ''] = tail
    return mark([text.length - source.length, text.length], [], [0, content.length], 'headline tail')
  }
  const says = tokens.at(-1)
  const comma = tokens.findLastIndex((token) => token.text === ',')
  const speech = says && cueVerb(says.lower)
  if (
    says &&
    speech &&
    speech.class !== 'attitude' &&
    comma > 1 &&
    tokens.length - comma < 8 &&
    tokens.length - comma > 2
  ) {
    const first = tokens[comma + 1]
    const last = tokens.at(-2)
    if (first && last)
      return mark(
        [first.start, last.end],
        [says.start, says.end],
        [0, tokens[comma]?.start ?? 0],
        'headline, X says',
      )
  }
  const head = HEAD.exec(text)
  if (head && !LABEL.test(head[1] ?? '')) {
    const [, source = '', content = ''] = head
    return mark(
      [0, source.length],
      [source.length, source.length + 1],
      [text.length - content.length, text.length],
      'headline X:',
    )
  }
  return undefined
}

type Pair = readonly [number, number]

function mark(source: Pair, cue: Pair | readonly [], content: Pair, by: string): AttributionMark {
  const span = ([start, end]: Pair) => ({ start, end })
  return {
    source: [span(source)],
    cue: cue.length === 2 ? [span(cue)] : [],
    content: [span(content)],
    sentence: 0,
    cueClass: 'speech',
    by,
    agentless: false,
  }
}
