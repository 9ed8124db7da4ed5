import { isUtf8 } from 'node:buffer'
import * as fs from 'node:fs'
import { LONGEST } from '../draft-files.ts'
import { UsageError } from './usage-error.ts'

/** A draft as it stands on disk. */
export interface DraftFile {
  readonly text: string
  /** The text says exactly what the bytes say, so that a changed text may be written back. */
  readonly faithful: boolean
}

/** Reads a file: at once, since waiting costs more than reading. Throws a `UsageError` that names it. */
export function readDraft(path: string): DraftFile {
  try {
    if (fs.statSync(path).size > LONGEST) throw tooLong(path)
    return draftOf(fs.readFileSync(path))
  } catch (error) {
    if (error instanceof UsageError) throw error
    const { code } = error as NodeJS.ErrnoException
    throw new UsageError(`“${path}” ${REASONS[code ?? ''] ?? `could not be read (${code ?? String(error)})`}`)
  }
}

/** Reads a draft that comes as a stream. Throws a `UsageError` that names it. */
export async function readStream(input: NodeJS.ReadableStream, name: string): Promise<DraftFile> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of input as AsyncIterable<Buffer>) {
    parts.push(part)
    length += part.length
    if (length > LONGEST) throw tooLong(name)
  }
  return draftOf(Buffer.concat(parts))
}

function draftOf(bytes: Buffer): DraftFile {
  return { text: bytes.toString('utf8'), faithful: isUtf8(bytes) }
}

function tooLong(name: string): UsageError {
  return new UsageError(`“${name}” is larger than 100 MB`)
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'may not be read: permission denied',
  EPERM: 'may not be read: permission denied',
  ENOENT: 'does not exist',
}
