import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { createAnalyser } from '../../../rules/index.ts'
import { analysisOf } from '../analysis.ts'

/**
 * Reads `{"id","text","path"?}` lines and writes an `Analysis` line for each, in order and one at a time, so that an
 * archive of any length fits in memory. A bad line gets `{"id"?,"error"}` and the stream goes on.
 */
export async function analyzeCommand(input: Readable, output: Writable): Promise<void> {
  const analyse = createAnalyser()
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue
    const answer = JSON.stringify(answerTo(line, analyse))
    if (!output.write(`${answer}\n`)) await once(output, 'drain')
  }
}

function answerTo(line: string, analyse: ReturnType<typeof createAnalyser>): object {
  let id: string | undefined
  try {
    const request: unknown = JSON.parse(line)
    if (typeof request !== 'object' || request === null) return { error: 'a line must hold a JSON object' }
    const { id: given, text, path } = request as Record<string, unknown>
    if (typeof given === 'string' || typeof given === 'number') id = String(given)
    if (id === undefined) return { error: '“id” must be a string' }
    if (typeof text !== 'string') return { id, error: '“text” must be a string' }
    if (path !== undefined && typeof path !== 'string') return { id, error: '“path” must be a string' }
    return analysisOf({ id, text, ...(path !== undefined && { path }) }, analyse)
  } catch (error) {
    const message = error instanceof SyntaxError ? 'the line is not valid JSON' : String(error)
    return id === undefined ? { error: message } : { id, error: message }
  }
}
