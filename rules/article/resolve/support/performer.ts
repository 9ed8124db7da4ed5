import type { AnnotatedBlock, Block, Figure, Sentence, Span, Token } from '../../model.ts'

/** Who publishes a figure, or does by its office what is counted. Spending, earning and losing is counted by others too. */
const PERFORMS =
  /^(?:reported|posted|recorded|announced|released|published|counted|registered|logged|arrested|seized|charged|detained|fined|sentenced|awarded|surveyed|polled|interviewed|tested|sampled|analy[sz]ed|examined|inspected|reviewed|approved|upheld|voted|ordered|allocated|pledged|committed|imposed|earmarked|hired|bought|sold|closed|opened|cut|launched|plans|offers|charges|identified|indexed|monitoring|tracking|investigating|treating|detaining|holding|reviewing|deployed|cutting|closing|opening|buying|selling|hiring|offering)$/
/** Another clause begins, so that the verb before it governs no figure behind it. */
const BREAKS =
  /^(?:has|have|had|is|was|were|are|will|would|who|whom|which|that|while|after|since|although|because|when|where|[;:–—]|--)$/
/** What may stand between a subject and its verb. */
const AUXILIARY =
  /^(?:has|have|had|also|then|later|already|since|just|recently|now|so|far|this|last|year|week|month|\p{L}+ly)$/u

/** The sentence's subject is a body that publishes or does what is counted, and its verb governs the figure. */
export function performer(
  block: AnnotatedBlock & Pick<Block, 'text'>,
  sentence: Sentence,
  figure: Figure,
): Span | undefined {
  const tokens = block.tokens.slice(sentence.first, sentence.last)
  let at = tokens.findIndex((token) => token.start >= figure.start) - 1
  while (at >= 0 && !PERFORMS.test(tokens[at]?.lower ?? '')) {
    if (BREAKS.test(tokens[at]?.lower ?? '')) return undefined
    at--
  }
  // "Police arrested six men and seized 400 guns": the first of the verbs has the subject beside it.
  for (let first = at; first >= 0; first--) {
    const word = tokens[first]?.lower ?? ''
    if (PERFORMS.test(word)) at = first
    else if (BREAKS.test(word) && !AUXILIARY.test(word)) break
  }
  let subject = at - 1
  // "The agency is monitoring 265 wells".
  if (/ing$/.test(tokens[at]?.lower ?? '') && /^(?:is|are|was|were)$/.test(tokens[subject]?.lower ?? ''))
    subject--
  while (subject >= 0 && AUXILIARY.test(tokens[subject]?.lower ?? '')) subject--
  // "The Harbour Workers' Union (HWU) polled".
  if (tokens[subject]?.text === ')' && tokens[subject - 2]?.text === '(') subject -= 3
  // "The ombudsman, Ana Ruiz, upheld".
  if (tokens[subject]?.text === ',') {
    const comma = tokens.slice(0, subject).findLastIndex(({ text }) => text === ',')
    const isNamed = tokens.slice(comma + 1, subject).every(({ text }) => /^\p{Lu}/u.test(text))
    if (comma > 0 && isNamed && BODY.test(tokens[comma - 1]?.lower ?? '')) return tokens[comma - 1]
  }
  const head = tokens[subject]
  if (!head) return undefined
  const mention = block.mentions.find(({ start, end }) => start >= sentence.start && end === head.end)
  if (BODY.test(head.lower)) return head
  if (!mention) return named(head)
  const { kind, form } = mention
  const body = kind === 'named-organisation' || kind === 'document' || kind === 'media'
  // People have no article: "the Alliance for Safety" is a body, whatever its words look like.
  const articled = /^the /i.test(block.text.slice(mention.start, mention.end))
  return body || (form === 'name' && (kind === undefined || articled)) ? mention : undefined
}

/** A body by its office, which answers for what it does. */
const BODY =
  /^(?:authorities|police|prosecutors|government|ministry|council|regulators?|parliament|congress|senate|ombudsman|auditor|airline|carmaker|retailer|insurer|brewer)$/

/** A name that is no mention: nobody gives it words. */
function named(head: Token): Span | undefined {
  return head.kind === 'word' && /^\p{Lu}\p{L}+$/u.test(head.text) && !PRONOUN.test(head.lower)
    ? head
    : undefined
}

const PRONOUN = /^(?:he|she|it|they|we|you|i|this|that|these|those|there|who|which|what)$/
