/** A message behind its place, where it has one. */
export function placed({
  message,
  line,
  column,
}: {
  readonly message: string
  readonly line?: number | undefined
  readonly column?: number | undefined
}): string {
  return line === undefined ? message : `${line}:${column}: ${message}`
}

/** Text of an article in one line of a terminal or log: no line breaks, and no control character that it would obey. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/\p{Cc}/gu, '\u{fffd}')
}
