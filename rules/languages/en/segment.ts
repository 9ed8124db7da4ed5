import type { Nodes, Root } from 'nlcst'
import retextEnglish from 'retext-english'
import { unified } from 'unified'
import type { Sentence, Token } from '../../article/model.ts'

const processor = unified().use(retextEnglish).freeze()

/** Cuts a block's text into sentences and tokens. */
export function segment(text: string): { tokens: Token[]; sentences: Sentence[] } {
  const tree: Root = processor.parse(text)
  const tokens: Token[] = []
  const sentences: Sentence[] = []
  let spaced = true
  const visit = (node: Nodes): void => {
    if (node.type === 'WhiteSpaceNode') {
      spaced = true
      return
    }
    if (node.type === 'WordNode' || node.type === 'PunctuationNode' || node.type === 'SymbolNode') {
      const start = node.position?.start.offset ?? 0
      const end = node.position?.end.offset ?? start
      const word = text.slice(start, end)
      tokens.push({
        start,
        end,
        kind:
          node.type === 'WordNode'
            ? /^\d/.test(word)
              ? 'number'
              : 'word'
            : node.type === 'PunctuationNode'
              ? 'punctuation'
              : 'symbol',
        text: word,
        lower: word.toLowerCase().replaceAll('’', "'"),
        spaced,
      })
      spaced = false
      return
    }
    if (!('children' in node)) return
    const first = tokens.length
    for (const child of node.children) visit(child)
    const from = tokens[first]
    const to = tokens.at(-1)
    if (node.type === 'SentenceNode' && from && to)
      sentences.push({ start: from.start, end: to.end, first, last: tokens.length })
  }
  visit(tree)
  return { tokens, sentences }
}
