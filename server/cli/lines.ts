import type { Readable } from 'node:stream'

/** Longest line that is kept, in UTF-16 code units: more than any text that is analysed. */
const LONGEST = 64_000_000

/**
 * The lines of a UTF-8 stream, one at a time; undefined for a line that is too long to be kept. Only a line feed ends a
 * line: Node's own readline also breaks at U+2028, which may stand inside a JSON string.
 */
export async function* linesOf(input: Readable): AsyncGenerator<string | undefined> {
  input.setEncoding('utf8')
  let parts: string[] = []
  let length = 0
  const add = (part: string): void => {
    length += part.length
    if (length > LONGEST) parts = []
    else parts.push(part)
  }
  const take = (): string | undefined => {
    const line = length > LONGEST ? undefined : parts.join('')
    parts = []
    length = 0
    return line
  }
  for await (const chunk of input as AsyncIterable<string>) {
    let from = 0
    for (let at = chunk.indexOf('\n'); at >= 0; at = chunk.indexOf('\n', from)) {
      add(chunk.slice(from, at))
      yield take()
      from = at + 1
    }
    add(chunk.slice(from))
  }
  if (length > 0) yield take()
}
