import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import { createAnalyser } from '../../../rules/index.ts'
import { analysisOf } from '../analysis.ts'
import { linesOf } from '../lines.ts'

/**
 * Reads `{"id","text","path"?}` lines and writes an `Analysis` line for each, in order and one at a time, so that an
 * archive of any length fits in memory. A bad line gets `{"id"?,"error"}` and the stream goes on.
 */
export async function analyzeCommand(input: Readable, output: Writable): Promise<void> {
  const analyse = createAnalyser()
  for await (const line of linesOf(input)) {
    if (line?.trim() === '') continue
    const answer = JSON.stringify(answerTo(line, analyse))
    if (!output.write(`${answer}\n`)) await once(output, 'drain')
  }
}

function answerTo(line: string | undefined, analyse: ReturnType<typeof createAnalyser>): object {
  if (line === undefined) return { error: 'the line is too long' }
  let request: unknown
  try {
    request = JSON.parse(line.replace(/^\u{feff}/u, ''))
  } catch {
    return { error: 'the line is not valid JSON' }
  }
  if (typeof request !== 'object' || request === null || Array.isArray(request))
    return { error: 'a line must hold a JSON object' }
  const { id, text, path } = request as Record<string, unknown>
  if (typeof id !== 'string' && typeof id !== 'number') return { error: '“id” must be a string or a number' }
  // A longer number has already become another one, and the answer would be taken for that one’s.
  if (typeof id === 'number' && Math.abs(id) > Number.MAX_SAFE_INTEGER)
    return { error: '“id” must be a string where it has more than 15 digits' }
  if (typeof text !== 'string') return { id, error: '“text” must be a string' }
  if (path !== undefined && path !== null && typeof path !== 'string')
    return { id, error: '“path” must be a string' }
  try {
    return analysisOf({ id, text, ...(typeof path === 'string' && { path }) }, analyse)
  } catch (error) {
    return { id, error: `the text could not be analysed: ${String(error)}` }
  }
}
