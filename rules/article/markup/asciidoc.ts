import { ADDRESS, CHARACTER, type LineMarkup, NOTE } from './line-markup.ts'

const same = ([line]: RegExpExecArray): RegExp =>
  new RegExp(`^${line.trim().replaceAll(/[.+|=]/g, '\\$&')}\\s*$`)

/** AsciiDoc, as Asciidoctor reads it. */
export const ASCIIDOC: LineMarkup = {
  syntax: 'asciidoc',
  regions: [
    // Listings, literal and passed-through text, comments; tables.
    { opens: /^(?:-{4,}|\.{4,}|\+{4,}|\/{4,})\s*$/, until: same },
    { opens: /^[|,:!]={3,}\s*$/, until: same },
    { opens: /^```/, until: () => /^```\s*$/ },
    { opens: /^_{4,}\s*$/, until: same, kind: 'quotation' },
  ],
  comment: /^\/\/(?!\/)\s?(?<words>.*)$/,
  field: /^:(?<key>[A-Za-z][\w-]{0,40})!?:(?:\s+(?<value>.*\S)\s*)?$/d,
  dated: /^v\d[\w.]{0,20},\s*(?<value>[\d\p{L} ,.-]{6,40})/du,
  heading: /^(?<marks>={1,6}|#{1,6})[ \t]+(?<words>\S.*?)(?:[ \t]+=+)?\s*$/d,
  item: /^\s*(?:\*{1,5}|-|\.{1,5}|\d{1,3}\.|<\d{1,3}>)[ \t]+(?:\[[ *x]\][ \t]+)?|^\s*(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]+/,
  // Attributes, the author under the title, titles of blocks, rules, delimiters of blocks of prose, macros that stand alone.
  silent:
    /^\[[^\]]{0,500}\]\s*$|^\.(?![\s.])|^(?:'{3}|-{3}|<{3}|\+|--|={4,}|\*{4,})\s*$|^[a-z_-]+::\S*\[.{0,500}\]\s*$|^(?:[\p{Lu}][\p{L}.'’-]* ){1,4}<[^<>@\s]+@[^<>\s]+>\s*$/u,
  openers: /[`*_#^~"'<{(+\\[\n\rhlmfxpksi]/,
  inline: [
    NOTE,
    { pattern: new RegExp(`\\{(?<name>${CHARACTER})\\}`, 'dy'), meaning: 'character' },
    {
      pattern: /\[\[[^\]]{1,200}\]\]|\[#[^\]]{1,200}\]|\(\(\(?[^)]{1,200}\)\)\)?|\{[\w-]{1,60}\}/dy,
      meaning: 'words',
    },
    { pattern: /(?<!\w)footnote(?:ref)?:[\w-]{0,40}\[[^\]]{0,2000}\]/dy, meaning: 'footnote' },
    {
      pattern: /(?<!\w)(?:link|mailto|xref):(?<url>[^\s[\]]{1,500})\[(?<words>[^\]]{0,500})\]/dy,
      meaning: 'link',
    },
    { pattern: /(?<!\w)(?<url>https?:\/\/[^\s[\]<>]{1,500})\[(?<words>[^\]]{0,500})\]/dy, meaning: 'link' },
    { pattern: /<<(?<url>[^<>,]{1,200})(?:,\s*(?<words>[^<>]{1,300}))?>>/dy, meaning: 'link' },
    {
      pattern: /(?<!\w)(?:image|icon|kbd|btn|menu|pass|stem|indexterm2?):[^\s[\]]{0,300}\[[^\]]{0,500}\]/dy,
      meaning: 'words',
    },
    // Quotation marks in their AsciiDoc spelling keep their straight halves.
    { pattern: /(?<words>")`(?=\S)/dy, meaning: 'words' },
    { pattern: /`(?<words>")/dy, meaning: 'words' },
    { pattern: /(?<words>')`(?=\S)/dy, meaning: 'words' },
    { pattern: /`(?<words>')/dy, meaning: 'words' },
    { pattern: /``[^`]{1,500}``|(?<!\w)`[^`\n]{1,300}`(?!\w)/dy, meaning: 'code' },
    { pattern: /\*\*(?<words>[^*]{1,500})\*\*/dy, meaning: 'emphasis' },
    { pattern: /__(?<words>[^_]{1,500})__/dy, meaning: 'emphasis' },
    { pattern: /(?<!\w)\*(?=\S)(?<words>[^*]{1,500}?)(?<=\S)\*(?!\w)/dy, meaning: 'emphasis' },
    { pattern: /(?<!\w)_(?=\S)(?<words>[^_]{1,500}?)(?<=\S)_(?!\w)/dy, meaning: 'emphasis' },
    { pattern: /(?<!\w)#(?=\S)(?<words>[^#\n]{1,300}?)(?<=\S)#(?!\w)/dy, meaning: 'words' },
    { pattern: /[\^~](?<words>[^\s^~]{1,40})[\^~]/dy, meaning: 'words' },
    { pattern: /(?<= )\+(?=\r?\n|$)/dy, meaning: 'words' },
    { pattern: /\\(?=[*_`#^~{[<"'])/dy, meaning: 'words' },
    ADDRESS,
  ],
}
