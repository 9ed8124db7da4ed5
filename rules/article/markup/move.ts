import type { Block, DocumentComment, MarkedDocument, MetadataField, Problem, Span } from '../model.ts'

/** What was read of a piece of a document. */
export interface Piece {
  readonly blocks: readonly Block[]
  readonly comments: readonly DocumentComment[]
  readonly metadata: readonly MetadataField[]
  readonly problems: readonly Problem[]
}

/** Collects pieces, each read as if it were alone, into one document. */
export class Pieces {
  readonly blocks: Block[] = []
  readonly comments: DocumentComment[] = []
  readonly metadata: MetadataField[] = []
  readonly problems: Problem[] = []

  /** Adds a piece that stands at `offset` in the document. */
  append(piece: Piece, offset: number): void {
    const first = this.blocks.length
    for (const block of piece.blocks) this.blocks.push(moveBlock(block, offset))
    for (const comment of piece.comments) {
      // Before the piece's first block is after the last block of the piece before.
      const at = comment.block < 0 ? (this.blocks[first - 1]?.text.length ?? 0) : comment.at
      this.comments.push({
        ...comment,
        span: move(comment.span, offset),
        block: comment.block < 0 ? first - 1 : comment.block + first,
        at,
      })
    }
    for (const field of piece.metadata) this.metadata.push({ ...field, span: move(field.span, offset) })
    for (const { message, span } of piece.problems) {
      this.problems.push(span ? { message, span: move(span, offset) } : { message })
    }
  }
}

/** A document that stands `offset` further on in another. */
export function moveDocument(document: MarkedDocument, offset: number): MarkedDocument {
  const { blocks, comments, metadata, problems } = document
  const pieces = new Pieces()
  pieces.append({ blocks, comments, metadata, problems }, offset)
  const { syntax, frontMatter } = document
  return { syntax, ...pieces, ...(frontMatter && { frontMatter: move(frontMatter, offset) }) }
}

function move(span: Span, offset: number): Span {
  return { start: span.start + offset, end: span.end + offset }
}

function moveBlock(block: Block, offset: number): Block {
  return { ...block, runs: block.runs.map((run) => ({ ...run, source: run.source + offset })) }
}
