import type { Nodes, PhrasingContent, Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { BlockKind, MarkedDocument, MetadataField, Problem, Span } from '../model.ts'
import { BlockBuilder, DocumentBuilder, spell } from './builder.ts'
import { readFrontMatter } from './front-matter.ts'
import { readHtmlInto } from './html.ts'

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml']).freeze()

/** Reads Markdown (CommonMark with GFM, front matter, inline HTML). */
export function readMarkdown(text: string): MarkedDocument {
  const prose = hideTemplates(text)
  const tree: Root = processor.parse(prose)
  const builder = new DocumentBuilder()
  const metadata: MetadataField[] = []
  const problems: Problem[] = []
  let frontMatter: Span | undefined
  const visit = (node: Nodes, kind: BlockKind, depth: number): void => {
    switch (node.type) {
      case 'yaml':
      case 'toml' as 'yaml': {
        frontMatter = spanOf(node)
        const read = readFrontMatter(text, frontMatter)
        metadata.push(...read.metadata)
        problems.push(...read.problems)
        return
      }
      case 'paragraph':
      case 'heading':
      case 'tableCell': {
        const own = node.type === 'heading' ? 'heading' : node.type === 'tableCell' ? 'cell' : kind
        const block = new BlockBuilder(own, node.type === 'heading' ? node.depth : depth)
        inline(block, node.children, text)
        builder.add(block.build(), block.comments)
        return
      }
      case 'html':
        readHtmlInto(builder, text.slice(spanOf(node).start, spanOf(node).end), spanOf(node).start, metadata)
        return
      case 'code':
      case 'definition':
      case 'thematicBreak':
        return
      case 'blockquote':
        for (const child of node.children) visit(child, 'quotation', depth + 1)
        return
      case 'listItem':
        for (const child of node.children) visit(child, kind === 'quotation' ? kind : 'item', depth + 1)
        return
      default:
        if ('children' in node) for (const child of node.children) visit(child as Nodes, kind, depth)
    }
  }
  visit(tree, 'paragraph', 0)
  return {
    syntax: 'markdown',
    blocks: builder.blocks,
    comments: builder.comments,
    metadata,
    problems,
    ...(frontMatter && { frontMatter }),
  }
}

/** Liquid, Jinja and Hugo tags are no prose: blanked with as many spaces, so that offsets stay. */
function hideTemplates(text: string): string {
  if (!text.includes('{%') && !text.includes('{{')) return text
  return text.replaceAll(/\{%[^\n]{0,600}?%\}|\{%[^{}]{0,2000}%\}|\{\{[^}]{0,2000}\}\}/g, (tag) =>
    tag.replaceAll(/[^\n\r]/g, ' '),
  )
}

function spanOf(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }
}

function inline(block: BlockBuilder, nodes: readonly PhrasingContent[], text: string): void {
  for (const node of nodes) {
    const { start, end } = spanOf(node)
    const from = block.length
    switch (node.type) {
      case 'text':
        spell(block, node.value, text.slice(start, end), start)
        break
      case 'break':
        block.decoded('\n')
        break
      case 'inlineCode':
        // Code is no prose, but its place in the sentence is kept.
        block.decoded('…')
        break
      case 'link':
      case 'linkReference': {
        const bare = node.type === 'link' && isAddress(text.slice(start, end))
        if (bare) break
        inline(block, node.children, text)
        block.link(from, node.type === 'link' ? node.url : node.identifier)
        break
      }
      case 'emphasis':
      case 'strong':
      case 'delete':
        inline(block, node.children, text)
        block.emphasise(from)
        break
      case 'footnoteReference':
        block.reference()
        break
      case 'html': {
        const comment = /^<!--([\s\S]*)-->$/.exec(text.slice(start, end))
        if (comment) block.comment({ start, end }, (comment[1] ?? '').trim())
        else if (/^<br\b/i.test(node.value)) block.decoded('\n')
        break
      }
      default:
        if ('children' in node) inline(block, node.children as readonly PhrasingContent[], text)
    }
  }
}

/** An autolink or bare address: no words of the article. */
function isAddress(source: string): boolean {
  return /^<?(?:https?:|mailto:|www\.)/i.test(source)
}
