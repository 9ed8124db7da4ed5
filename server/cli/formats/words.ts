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

/** Text in XML or HTML, in content or an attribute; what XML 1.0 cannot hold is replaced. */
export function escapeMarkup(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\u{fffd}')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
