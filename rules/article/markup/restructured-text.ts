import { ADDRESS, CHARACTER, type LineMarkup, NOTE } from './line-markup.ts'

/** Directives whose content is prose; that of all others is left out. */
const PROSE =
  'admonition attention caution container danger epigraph error highlights hint important note pull-quote sidebar tip topic versionadded warning'

/** reStructuredText, as the docutils project specifies it. */
export const RESTRUCTURED_TEXT: LineMarkup = {
  syntax: 'restructuredtext',
  regions: [
    // The grid of a table, and a simple table between two rules.
    { opens: /^\s*\+[-=]{2,}[-=+]*\+\s*$/, until: () => /^\s*$/ },
    { opens: /^\s*={2,}(?: +={2,})+\s*$/, until: () => /^\s*$/ },
    // A directive or comment that goes on over indented lines. Notes of prose open with their own line, below.
    { opens: new RegExp(`^\\s*\\.\\. (?!(?:${PROSE.replaceAll(' ', '|')})::)[\\w:-]+::`), until: 'dedent' },
    { opens: /^\s*\.\. (?:_[^:]+:|\|[^|]+\| [\w-]+::)/, until: 'dedent' },
    { opens: /^\s*\.\.\s*$/, until: 'dedent' },
  ],
  comment: /^\s*\.\. (?![[_|]|[\w-]+::)(?<words>.*)$/,
  field: /^\s*:(?<key>[A-Za-z][\w -]{0,40}):(?:\s+(?<value>.*\S)\s*)?$/d,
  heading: /(?!)/,
  underline: /^([=\-~^"'`#*+:.<>_])\1{2,}\s*$/,
  item: new RegExp(
    `^\\s*(?:[-*+•]|\\(?(?:\\d{1,3}|#|[a-zA-Z])[.)])\\s+|^\\s*\\|\\s|^\\s*\\.\\. (?:\\[[^\\]]{1,60}\\]|(?:${PROSE.replaceAll(' ', '|')})::)\\s+(?=\\S)`,
  ),
  silent: new RegExp(
    `^\\s*([=\\-~^"'\`#*+:.<>_])\\1{3,}\\s*$|^\\s*>>> |^\\s*__ |^\\s*\\.\\. (?:${PROSE.replaceAll(' ', '|')})::\\s*$`,
  ),
  indents: true,
  literal: /::\s*$/,
  openers: /[`*_:|\\[\n\rh]/,
  inline: [
    NOTE,
    { pattern: new RegExp(`\\|(?<name>${CHARACTER})\\|`, 'dy'), meaning: 'character' },
    { pattern: /``(?:[^`]|`(?!`)){1,500}``/dy, meaning: 'code' },
    { pattern: /\[(?:\d{1,4}|#[\w-]{0,40}|\*|[A-Za-z][\w-]{1,40})\]_/dy, meaning: 'footnote' },
    { pattern: /:(?:code|math|literal|command|file|kbd|samp):`[^`]{1,500}`/dy, meaning: 'code' },
    {
      pattern: /(?::[\w+.:-]{1,40}:)?`(?<words>[^`<]{1,500}?)\s*<(?<url>[^`>]{1,500})>`_{0,2}/dy,
      meaning: 'link',
    },
    { pattern: /(?::[\w+.:-]{1,40}:)?`(?<words>[^`]{1,500})`_{0,2}/dy, meaning: 'words' },
    { pattern: /\*\*(?=\S)(?<words>[^*]{1,500}?)(?<=\S)\*\*/dy, meaning: 'emphasis' },
    { pattern: /(?<!\w)\*(?=\S)(?<words>[^*]{1,500}?)(?<=\S)\*(?!\w)/dy, meaning: 'emphasis' },
    { pattern: /\|[^|\s][^|\n]{0,80}\|_{0,2}/dy, meaning: 'words' },
    // The colons that introduce a literal block: one stays.
    { pattern: /(?<words>:):(?=\s*$)/dmy, meaning: 'words' },
    { pattern: /\\(?<words>[^\s\w])|\\\s?/dy, meaning: 'words' },
    { pattern: /(?<=\w)__?(?!\w)/dy, meaning: 'words' },
    ADDRESS,
  ],
}
