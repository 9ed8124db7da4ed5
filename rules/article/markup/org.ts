import { ADDRESS, CHARACTER, type LineMarkup, NOTE } from './line-markup.ts'

/** Org mode, as its manual describes the syntax. */
export const ORG: LineMarkup = {
  syntax: 'org',
  regions: [
    {
      opens: /^\s*#\+begin_(?:quote|verse)\b/i,
      until: () => /^\s*#\+end_(?:quote|verse)\b/i,
      kind: 'quotation',
    },
    {
      opens: /^\s*#\+begin_(?!quote|verse|center|abstract)(?<name>\w+)/i,
      until: ({ groups }) => new RegExp(`^\\s*#\\+end_${groups?.name ?? ''}\\b`, 'i'),
    },
    { opens: /^\s*:(?:PROPERTIES|LOGBOOK|[A-Z_]+):\s*$/, until: () => /^\s*:END:\s*$/i },
  ],
  comment: /^\s*#(?:\s+(?<words>.*))?$/,
  field: /^\s*#\+(?<key>[A-Za-z]\w{0,40}):(?:\s+(?<value>.*\S)\s*)?$/d,
  heading:
    /^(?<marks>\*{1,10})\s+(?:(?:TO-?DO|DONE|NEXT|WAIT(?:ING)?|CANCELLED)\s+)?(?:\[#\w\]\s+)?(?<words>\S.*?)(?:\s+:[\w@#%:]+:)?\s*$/d,
  item: /^\s*(?:[-+]|\d{1,3}[.)])\s+(?:\[[ X-]\]\s+)?|^\s+\*\s+|^\[fn:[\w-]{1,40}\]\s+/,
  // Tables, rules, planning, fixed-width lines, delimiters of blocks of prose.
  silent: /^\s*\||^-{5,}\s*$|^\s*(?:SCHEDULED|DEADLINE|CLOSED):|^\s*: |^\s*:$|^\s*#\+(?:begin|end)_/,
  openers: /[*/_+=~[<\\@{$\n\rhs]/,
  inline: [
    NOTE,
    { pattern: new RegExp(`\\\\(?<name>${CHARACTER})(?:\\{\\}|(?![A-Za-z]))`, 'dy'), meaning: 'character' },
    {
      pattern: /\[fn:[\w-]{0,40}(?::[^\]]{0,2000})?\]|\[cite[^\]:]{0,20}:[^\]]{1,500}\]/dy,
      meaning: 'footnote',
    },
    { pattern: /\[\[(?<url>[^\]]{1,500})\]\[(?<words>[^\]]{1,500})\]\]/dy, meaning: 'link' },
    {
      pattern: /\[\[[^\]]{1,500}\]\]|@@[a-z]+:[^@]{0,300}@@|\{\{\{[^}]{1,200}\}\}\}|<<<?[^<>\n]{1,200}>>>?/dy,
      meaning: 'words',
    },
    { pattern: /[[<](?<words>\d{4}-\d\d-\d\d)[^\]>\n]{0,40}[\]>]/dy, meaning: 'words' },
    { pattern: /<https?:[^<>\s]{1,1000}>/dy, meaning: 'words' },
    {
      pattern: /src_\w{1,20}(?:\[[^\]]{0,200}\])?\{[^}]{0,300}\}|\\\([^\n]{1,300}?\\\)|\$\$[^$]{1,300}\$\$/dy,
      meaning: 'code',
    },
    {
      pattern:
        /(?<![\w=])=(?=\S)[^=\n]{1,300}?(?<=\S)=(?![\w=])|(?<![\w~])~(?=\S)[^~\n]{1,300}?(?<=\S)~(?![\w~])/dy,
      meaning: 'code',
    },
    { pattern: /(?<![\w*])\*(?=\S)(?<words>[^*]{1,500}?)(?<=\S)\*(?![\w*])/dy, meaning: 'emphasis' },
    { pattern: /(?<![\w/:])\/(?=\S)(?<words>[^/]{1,500}?)(?<=\S)\/(?![\w/])/dy, meaning: 'emphasis' },
    { pattern: /(?<!\w)_(?=\S)(?<words>[^_]{1,500}?)(?<=\S)_(?!\w)/dy, meaning: 'emphasis' },
    { pattern: /(?<![\w+])\+(?=\S)(?<words>[^+]{1,300}?)(?<=\S)\+(?![\w+])/dy, meaning: 'words' },
    { pattern: /\\\\(?=\s*$)/dmy, meaning: 'words' },
    ADDRESS,
  ],
}
