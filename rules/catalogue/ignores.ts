import { toDocument } from '../article/markup/place.ts'
import type { Article, DocumentComment, Problem, Span } from '../article/model.ts'
import { ignoreEdit } from './notes.ts'
import type { Finding, Fix } from './rule.ts'

/**
 * "I know": comments that keep findings quiet, with the reason why.
 *
 *     <!-- onrecord-ignore unattributed-figure: our own count -->        in a paragraph, for that paragraph
 *     <!-- onrecord-ignore-next unattributed-figure: our own count -->   before a paragraph, for that one
 *     [onrecord-ignore unattributed-figure: our own count]               the same in plain text
 *     % onrecord-ignore-next unattributed-figure: our own count          in LaTeX, whose comments have their own lines
 *
 * Several rules are parted by commas. A comment with a line to itself is for the paragraph behind it, either way.
 */
const IGNORE = /^onrecord-ignore(-next)?(?![\w-])([^:]*)(?::([\s\S]*))?$/i

interface Ignore {
  /** The comment in the document. */
  readonly span: Span
  readonly rules: readonly string[]
  /** What it is for: a range of the document. */
  readonly range: Span
}

/** Findings without those that the document's own comments ignore, and what is wrong with those comments. */
export interface Respected {
  readonly findings: readonly Finding[]
  readonly problems: readonly Problem[]
}

/**
 * Leaves out what the document's comments ignore. A comment that ignores nothing is a problem, unless its rule did not run:
 * `known` are all rules, `ran` those that did.
 */
export function respectIgnores(
  article: Article,
  findings: readonly Finding[],
  known: ReadonlySet<string>,
  ran: ReadonlySet<string>,
): Respected {
  const problems: Problem[] = []
  const ignores = article.document.comments.flatMap((comment): Ignore[] => {
    const [, next, names = ''] = IGNORE.exec(comment.text) ?? []
    if (!IGNORE.test(comment.text)) return []
    const { span } = comment
    const rules = names.split(/[\s,]+/).filter(Boolean)
    if (rules.length === 0)
      problems.push({
        message: 'This comment does not say which rule to ignore: “onrecord-ignore RULE: reason”.',
        span,
      })
    for (const rule of rules)
      if (!known.has(rule)) problems.push({ message: `There is no rule “${rule}” to ignore.`, span })
    const range = rangeOf(article, comment, next !== undefined)
    return range ? [{ span, rules: rules.filter((rule) => known.has(rule)), range }] : []
  })
  if (ignores.length === 0) return { findings, problems }
  const used = new Map(ignores.map((ignore) => [ignore, new Set<string>()]))
  const at = rangesAt(ignores)
  const kept = findings.filter(({ ruleId, start }) => {
    const own = at(start).filter(({ rules }) => rules.includes(ruleId))
    for (const ignore of own) used.get(ignore)?.add(ruleId)
    return own.length === 0
  })
  for (const [{ span, rules }, heeded] of used) {
    for (const rule of rules)
      if (ran.has(rule) && !heeded.has(rule))
        problems.push({
          message: `There is nothing here for “${rule}” to ignore: this comment can go.`,
          span,
        })
  }
  return { findings: kept, problems }
}

/** Looks up the comments whose range holds an offset: a draft may have as many as findings. */
function rangesAt(ignores: readonly Ignore[]): (offset: number) => readonly Ignore[] {
  const ordered = [...ignores].sort((a, b) => a.range.start - b.range.start)
  // How far any of the ranges up to each reaches: that of a caption ends within its paragraph’s.
  let farthest = 0
  const reach = ordered.map(({ range }) => {
    farthest = Math.max(farthest, range.end)
    return farthest
  })
  return (offset) => {
    const found: Ignore[] = []
    let low = 0
    let high = ordered.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((reach[middle] ?? 0) > offset) high = middle
      else low = middle + 1
    }
    for (let i = low; i < ordered.length; i++) {
      const ignore = ordered[i]
      if (!ignore || ignore.range.start > offset) break
      if (ignore.range.end > offset) found.push(ignore)
    }
    return found
  }
}

/** The block that a comment is for: its own, or the next one where it stands before it. Cells of one table are one. */
function rangeOf(article: Article, comment: DocumentComment, next: boolean): Span | undefined {
  const own = article.blocks[comment.block]
  const ends = !own || comment.at >= own.text.length
  const apart = !own || /[\r\n]/.test(article.text.slice(toDocument(own, whole(own)).end, comment.span.start))
  let index = comment.block
  if (ends && (next || apart)) index++
  const first = article.blocks[index]
  if (!first) return undefined
  let last = first
  while (first.kind === 'cell' && article.blocks[index + 1]?.kind === 'cell')
    last = article.blocks[++index] ?? last
  return { start: toDocument(first, whole(first)).start, end: toDocument(last, whole(last)).end }
}

function whole({ text }: { readonly text: string }): Span {
  return { start: 0, end: text.length }
}

/** The fix that keeps a rule's finding at an offset of the document quiet: a comment whose reason is still to be filled in. */
export function ignoreFixes(article: Article, start: number, ruleId: string): Fix[] {
  const block = blockAt(article, start)
  if (!block) return []
  const edits = [ignoreEdit(article, block, ruleId)]
  return [{ title: 'Ignore this here, and say why', edits, safety: 'suggestion' }]
}

/** The last block that starts at or before an offset of the document. Blocks are in order. */
export function blockAt({ blocks }: Article, offset: number): Article['blocks'][number] | undefined {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    const block = blocks[middle]
    if (block && toDocument(block, whole(block)).start <= offset) low = middle + 1
    else high = middle
  }
  return blocks[low - 1]
}
