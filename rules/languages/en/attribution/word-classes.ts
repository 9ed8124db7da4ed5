/**
 * Coarse classes of English word forms: what a tagger needs of grammar, from a list of the closed classes and from
 * endings. They stand in for parts of speech, which cost megabytes and gain little more.
 */

const CLOSED: readonly string[] = [
  'the',
  'a an another any each every some no',
  'this these that’s such both all',
  'his her their its my our your',
  'he she they we i who’s',
  'it',
  'him them me us himself herself themselves itself',
  'you',
  'that',
  'who whom whose which',
  'what when where why how whether if',
  'of',
  'to',
  'in on at by for with from into over under about against between among through during after before since until without within toward towards across behind around despite amid like near off per',
  'as than',
  'and or nor',
  'but yet so',
  'because although though while unless',
  'is are was were be been being am’s',
  'has have had having',
  'will would could should can may might must shall',
  'do does did',
  'not never n’t don’t doesn’t didn’t won’t can’t isn’t aren’t wasn’t',
  'also still already just only even now then ever always often again later earlier once too very',
  'there here',
  'mr mr. mrs mrs. ms ms. dr dr. sen sen. rep rep. gov gov. gen gen. lt lt. sgt sgt. col col. president senator governor secretary mayor judge justice chief director chairman chairwoman minister professor sheriff congressman congresswoman representative officer attorney general spokesman spokeswoman spokesperson',
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december today yesterday tomorrow week month year years',
  'he’s she’s it’s they’re we’re i’m you’re that’s there’s',
  'i’ve we’ve they’ve i’ll we’ll he’d she’d they’d i’d we’d',
]

const closed = new Map<string, number>(
  CLOSED.flatMap((list, i) =>
    list
      .replaceAll('’', "'")
      .split(' ')
      .map((word) => [word, i + 1] as const),
  ),
)
const FIRST_MARK = CLOSED.length + 1
const MARKS = [',', '.', ':', ';', '-', '(', ')', '?', '"', "'"]
const FIRST_OPEN = FIRST_MARK + MARKS.length + 1

/** How many classes there are. */
export const CLASSES = FIRST_OPEN + 20

/** The class of a word form in lower case; `shape` and `grade` as in tagged-words.ts, `role` for a word for persons or bodies. */
export function wordClass(lower: string, shape: number, grade: number, role: boolean): number {
  if (shape === 4 || shape === 5) {
    const mark = /^[–—-]+$/.test(lower)
      ? '-'
      : /^[“”"«»„]$/.test(lower)
        ? '"'
        : /^[‘’']$/.test(lower)
          ? "'"
          : lower === '!'
            ? '?'
            : lower
    return FIRST_MARK + 1 + MARKS.indexOf(mark)
  }
  const known = closed.get(lower)
  if (known !== undefined && !(shape === 1 && known > 25 && known < 28)) return known
  const open = (n: number): number => FIRST_OPEN + n
  if (shape === 3) return open(0)
  if (role) return open(1)
  if (known !== undefined) return known
  if (shape === 2) return open(2)
  if (shape === 1 || shape === 6) return open(lower.endsWith("'s") ? 4 : 3)
  const ending = lower.endsWith('ed') ? 0 : lower.endsWith('ing') ? 1 : lower.endsWith('s') ? 2 : 3
  if (grade > 2) return open(5 + ending)
  if (lower.endsWith("'s") || lower.endsWith("s'")) return open(9)
  if (lower.endsWith('ly')) return open(10)
  if (lower.endsWith('ion') || lower.endsWith('ment') || lower.endsWith('ity') || lower.endsWith('ness'))
    return open(11)
  if (grade > 0) return open(12 + ending)
  return open(16 + ending)
}

/** The trait of a comma. */
export const COMMA = 1

/**
 * What a word says about a stretch that holds it, by its class above: 1 comma, 2 other mark, 4 that, 8 wh-word, 16 preposition,
 * 32 auxiliary, 64 conjunction, 128 pronoun.
 */
export function traitOf(lower: string, shape: number, cls: number): number {
  if (lower === ',') return COMMA
  if (shape === 4) return 2
  if (cls === 9) return 4
  if (cls === 10 || cls === 11) return 8
  if (cls >= 12 && cls <= 15) return 16
  if (cls >= 19 && cls <= 22) return 32
  if (cls >= 16 && cls <= 18) return 64
  if (cls === 5 || cls === 6 || cls === 8) return 128
  return 0
}
