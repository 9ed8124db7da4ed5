import type { Paragraph, Root, SentenceContent, Sentence as SentenceNode } from 'nlcst'
import type { Point, Position } from 'unist'
import type { Sentence, Span, Token } from '../article/model.ts'
import { positionsIn } from '../article/positions.ts'
import { segment } from '../languages/en/segment.ts'

/** A text as an nlcst tree: paragraphs parted by blank lines, sentences, words, punctuation, symbols and white space. */
export function toTree(text: string): Root {
  const at = placer(text)
  const root: Root = { type: 'RootNode', children: [], position: at({ start: 0, end: text.length }) }
  let end = 0
  for (const match of text.matchAll(/\S(?:[^\n]|\n(?![ \t]*\n))*/g)) {
    const start = match.index
    if (start > end) root.children.push(space(text, { start: end, end: start }, at))
    const trimmed = match[0].trimEnd()
    root.children.push(paragraph(text, start, trimmed, at))
    end = start + trimmed.length
  }
  if (end < text.length) root.children.push(space(text, { start: end, end: text.length }, at))
  return root
}

type Place = (span: Span) => Position

/** Turns spans of a text into positions: lines and columns from 1, offsets from 0. */
export function placer(text: string): Place {
  const at = positionsIn(text)
  const point = (offset: number): Point => ({ ...at(offset), offset })
  return ({ start, end }) => ({ start: point(start), end: point(end) })
}

function paragraph(text: string, offset: number, prose: string, at: Place): Paragraph {
  const { tokens, sentences } = segment(prose)
  const node: Paragraph = {
    type: 'ParagraphNode',
    children: [],
    position: at({ start: offset, end: offset + prose.length }),
  }
  let end = offset
  for (const sentence of sentences) {
    const start = offset + sentence.start
    if (start > end) node.children.push(space(text, { start: end, end: start }, at))
    node.children.push(sentenceNode(text, offset, tokens, sentence, at))
    end = offset + sentence.end
  }
  return node
}

function sentenceNode(
  text: string,
  offset: number,
  tokens: readonly Token[],
  sentence: Sentence,
  at: Place,
): SentenceNode {
  const children: SentenceContent[] = []
  let end = offset + sentence.start
  for (const token of tokens.slice(sentence.first, sentence.last)) {
    const span = { start: offset + token.start, end: offset + token.end }
    if (span.start > end) children.push(space(text, { start: end, end: span.start }, at))
    const position = at(span)
    if (token.kind === 'word' || token.kind === 'number') {
      children.push({
        type: 'WordNode',
        children: [{ type: 'TextNode', value: token.text, position }],
        position,
      })
    } else {
      const type = token.kind === 'punctuation' ? 'PunctuationNode' : 'SymbolNode'
      children.push({ type, value: token.text, position })
    }
    end = span.end
  }
  return {
    type: 'SentenceNode',
    children,
    position: at({ start: offset + sentence.start, end: offset + sentence.end }),
  }
}

function space(text: string, span: Span, at: Place): SentenceContent & { type: 'WhiteSpaceNode' } {
  return { type: 'WhiteSpaceNode', value: text.slice(span.start, span.end), position: at(span) }
}
