import type { Block, DocumentComment, MarkedDocument, MetadataField, Problem, Run, Span } from '../model.ts'

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

  /** Adds a piece whose places count in the document. */
  append(piece: Piece): void {
    const first = this.blocks.length
    for (const block of piece.blocks) this.blocks.push(block)
    for (const comment of piece.comments) {
      // Before the piece's first block is after the last block of the piece before.
      const at = comment.block < 0 ? (this.blocks[first - 1]?.text.length ?? 0) : comment.at
      this.comments.push({
        ...comment,
        block: comment.block < 0 ? first - 1 : comment.block + first,
        at,
      })
    }
    this.metadata.push(...piece.metadata)
    this.problems.push(...piece.problems)
  }
}

/** A piece, read as if it were alone, that stands `offset` further on in a document. */
export function movePiece({ blocks, comments, metadata, problems }: Piece, offset: number): Piece {
  return {
    blocks: blocks.map((block) => moveBlock(block, offset)),
    comments: all(comments, (comment) => ({ ...comment, span: move(comment.span, offset) })),
    metadata: all(metadata, (field) => ({ ...field, span: move(field.span, offset) })),
    problems: all(problems, ({ message, span }) =>
      span ? { message, span: move(span, offset) } : { message },
    ),
  }
}

/** Most pieces have none of most things: those share one empty list. */
function all<Thing>(things: readonly Thing[], moved: (thing: Thing) => Thing): readonly Thing[] {
  return things.length > 0 ? things.map(moved) : things
}

/** A document that stands `offset` further on in another. */
export function moveDocument(document: MarkedDocument, offset: number): MarkedDocument {
  const { syntax, frontMatter } = document
  return {
    syntax,
    ...movePiece(document, offset),
    ...(frontMatter && { frontMatter: move(frontMatter, offset) }),
  }
}

function move(span: Span, offset: number): Span {
  return { start: span.start + offset, end: span.end + offset }
}

/** Written out, since a keystroke moves every block behind it. */
function moveBlock({ kind, depth, text, runs, links, emphasis, references }: Block, offset: number): Block {
  const moved = runs.map(({ at, source, length, spelling }): Run => {
    return spelling === undefined
      ? { at, source: source + offset, length }
      : { at, source: source + offset, length, spelling }
  })
  return { kind, depth, text, runs: moved, links, emphasis, references }
}
