import { LineCounter, parseDocument } from 'yaml'
import type { MetadataField, Problem, Span } from '../model.ts'

/** In UTF-16 code units: a hundred times what articles have. */
const LONGEST_FRONT_MATTER = 100_000

/** Reads the scalars of front matter: YAML between `---`, JSON, or TOML between `+++` as far as `key = value` lines of its root go. */
export function readFrontMatter(
  text: string,
  span: Span,
): { metadata: MetadataField[]; problems: Problem[] } {
  const source = text.slice(span.start, span.end)
  const open = source.indexOf('\n') + 1
  const close = source.lastIndexOf('\n')
  const body = open > 0 && close > open ? source.slice(open, close).trimEnd() : ''
  const at = span.start + open
  if (source.length > LONGEST_FRONT_MATTER) {
    return { metadata: [], problems: [{ message: 'the front matter is too long to be read', span }] }
  }
  try {
    if (source.startsWith('+++')) return readToml(body, at)
    // JSON is YAML, but for its tabs.
    if (source.startsWith('{')) return readYaml(source.replaceAll('\t', ' '), span.start, span)
    return readYaml(body, at, span)
  } catch {
    // Thousands of nested brackets are more than the YAML parser's stack.
    return { metadata: [], problems: [{ message: 'the front matter could not be read', span }] }
  }
}

function readYaml(body: string, at: number, span: Span): { metadata: MetadataField[]; problems: Problem[] } {
  const metadata: MetadataField[] = []
  const problems: Problem[] = []
  const lines = new LineCounter()
  const document = parseDocument(body, {
    lineCounter: lines,
    strict: false,
    uniqueKeys: false,
    logLevel: 'silent',
  })
  for (const error of document.errors.slice(0, 1)) {
    const [message = ''] = error.message.split('\n')
    problems.push({ message: `the front matter could not be read: ${message}`, span })
  }
  const add = (key: string, value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const items: unknown[] = 'items' in value && Array.isArray(value.items) ? value.items : [value]
    for (const item of items) {
      const scalar = item as { value?: unknown; source?: string; range?: readonly number[] }
      const plain = scalar.source ?? (typeof scalar.value === 'string' ? scalar.value : undefined)
      const [from, to] = scalar.range ?? []
      if (plain === undefined || from === undefined || to === undefined) continue
      metadata.push({ key, value: plain, span: { start: at + from, end: at + to } })
    }
  }
  const contents = document.contents as { items?: readonly unknown[] } | null
  for (const pair of contents?.items ?? []) {
    const { key, value } = pair as { key?: { value?: unknown }; value?: unknown }
    if (typeof key?.value === 'string') add(key.value.toLowerCase(), value)
  }
  return { metadata, problems }
}

function readToml(body: string, at: number): { metadata: MetadataField[]; problems: Problem[] } {
  const metadata: MetadataField[] = []
  let offset = 0
  for (const line of body.split('\n')) {
    if (/^\s*\[/.test(line)) break
    const field = /^\s*([\w-]+)\s*=\s*(\S.*)$/.exec(line.trimEnd())
    if (field) {
      const [, key = '', raw = ''] = field
      const value = raw.replace(/^(["'])(.*)\1$/, '$2')
      const start = at + offset + line.indexOf(raw)
      metadata.push({ key: key.toLowerCase(), value, span: { start, end: start + raw.length } })
    }
    offset += line.length + 1
  }
  return { metadata, problems: [] }
}
