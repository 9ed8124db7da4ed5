/**
 * Paragraphs around one that is nothing but a quotation, which say whose words it is: "Hale was sceptical.", "Asked why, she
 * shrugged." before it; "She went on to say", "Hale’s remarks" behind it.
 */
/** Whether the last sentence before a quotation hands over to it: a person is its subject, and somebody hears words coming. */
export function handsOver(sentence: string): boolean {
  const words = sentence.trim()
  const length = words.split(/\s+/).length
  return (
    IN_WRITING.test(words) ||
    ASKED.test(words) ||
    (length <= 10 && RESUMES.test(words)) ||
    (length <= 6 && STANCE.test(words)) ||
    (length <= 6 && ASKS.test(words)) ||
    (length <= 16 && ALLUDES.test(words)) ||
    (length <= 40 &&
      (INTERVIEW.test(words) || PERFORMS.test(words) || IS_ASKED.test(words) || POSTS.test(words)))
  )
}

/** What somebody thought of it, which the quotation then gives. */
const STANCE =
  /^(?:\p{Lu}[\p{L}’'-]+ ){1,3}(?:(?:was|is|were|remained|remains|sounded|seemed|felt|looked)(?: \p{L}+(?<=more|less|not|un|ly|as|so|very|even|just))? (?:sk?ceptical|blunt|defiant|adamant|unimpressed|unmoved|unconvinced|sure|certain|confident|optimistic|pessimistic|cautious|dismissive|scathing|candid|frank|clear|emphatic|furious|angry|delighted|proud|philosophical|incredulous|apologetic|unrepentant|hopeful|doubtful|direct|succinct)|(?:was|were) having none of it|hit back|shot back|fired back|pushed back|disagreed|agreed|demurred|objected|went further|bristled|concurred)\.$/u
/** "Hale continued her scathing remarks." */
const RESUMES =
  /^(?:\p{Lu}[\p{L}’'-]+ ){1,2}(?:then |also )?(?:continued|resumed|ended|concluded|opened|began) (?:his|her|their|the) (?:\p{Ll}+ )?(?:remarks|speech|attack|tirade|rant|defense|defence|criticism|address|testimony)\b[^“”"]*\.$/u
/** "Her answer?" */
const ASKS =
  /^(?:And |So )?(?:[Hh]is|[Hh]er|[Tt]heir|[Tt]he|\p{Lu}[\p{L}-]+[’']s) (?:\p{Ll}+ )?(?:answer|response|reply|reaction|verdict|take|advice|explanation|excuse)\?$/u
/** "In Elsham, Hale alluded to his critics, though he named none." */
const ALLUDES =
  /^(?:(?:In|On|At) (?:the )?\p{Lu}[\p{L} ]+, )?(?:\p{Lu}[\p{L}’'-]+ ){1,3}(?:alluded to|took aim at|lashed out at|hit back at|fired back at|doubled down)\b[^“”"]*\.$/u
/** "In an interview with the radio, Hale gave her reasons." */
const INTERVIEW =
  /^In (?:an? |another |the |his |her |one of (?:his|her|the) )?(?:\p{Ll}+ )?(?:interviews?|statement|speech|letter|email|e-mail|post|tweet|address)\b[^.“”"]*, (?:\p{L}+ ){0,8}(?:gave|provided|explained|described|offered|laid|set|defended|answered|responded|spoke|put|told)\b/u
/** "Hale joked about the tide", "to which Hale replied that it was late": how something was said, and of one person. */
const PERFORMS =
  /(?:^|[,;] |\b(?:and|which|when|but) )(?:\p{Lu}[\p{L}’'-]+ (?:\p{Lu}[\p{L}’'-]+ )?|[Hh]e |[Ss]he )(?:\p{Ll}+ly )?(?:joked|quipped|riffed|mocked|teased|replied|retorted|mused|gushed|raved|reminisced|singled out|called out|poked fun|opened up about)\b[^“”"]*\.$/u
/** "Hale was asked at a meeting what he would do." */
const IS_ASKED =
  /^[^“”"]{0,100}?\b(?:was|were) (?:then |also |again )?asked (?:by|whether|if|what|how|why|about|at|on|in)\b[^“”"]*[.?]$/u
/** "When asked what she hoped for, Hale showed how little she knew." */
const ASKED =
  /^(?:When |While )?(?:[Aa]sked|[Pp]ressed|[Qq]uestioned)\b[^“”"]{0,120}, (?:\p{Lu}[\p{L}’'-]+|he|she) \p{Ll}[^“”"]*\.$/u
/** "Hale tweeted a picture of the dike": the words under it follow. */
const POSTS =
  /\b(?:(?:re)?tweeted|captioned|[Ii]nstagrammed|posted|took to (?:[a-z]+ )?(?:Twitter|Instagram|Facebook|Snapchat|X|Bluesky|TikTok))\b[^“”"]*[.:!]?$/

/** "… , the statement reads.": it goes on. */
const IN_WRITING =
  /\b(?:statement|letter|memo|caption|release|message|post|lawsuit|op-ed|email) (?:reads|read|says|said|continues|continued|adds|added)\.$/

/** Whether the paragraph behind a quotation goes on with its speaker: "She added that", "“…,” Hale concluded.", "Hale’s remarks came". */
export function takesUp(after: string): boolean {
  return GOES_ON.test(after) || REMARKS.test(after) || CONTINUES.test(after)
}

const GOES_ON =
  /^(?:But |And )?(?:He|She|\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?) (?:also |then |later |further )?(?:added|continued|concluded|went on|goes on|adds|continues|concludes)\b/u
const REMARKS =
  /^(?:(?:His|Her|Those|These|The|Such) |\p{Lu}[\p{L}’'-]+[’']s? )(?:(?:latest|blunt|candid|sharp|public|own) )?(?:comments?|remarks?|words|statement|answer|response|reply|joke|quip|outburst|tweet|post|jab)\b/u
const CONTINUES =
  /^["“][^"“”]{1,400}["”] (?:(?:he|she|\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?) )(?:added|continued|concluded|went on|adds|continues|concludes)\b/u

/** Whether one person is the subject of the sentence before a quotation and of the words behind it: "Roth leaned back. “…” She had". */
export function isFramed(before: string, after: string): boolean {
  const [, given = '', surname = ''] = PERSON.exec(before) ?? []
  const name = surname || given
  if (name === '') return false
  const behind = after.slice(0, 90)
  // "Hale wishes that it were so. “…” Hale says": the name comes back at once.
  if (name.length > 3 && new RegExp(`^(?:But |And )?(?:\\p{Lu}[\\p{L}’'-]+ )?${name} `, 'u').test(behind))
    return true
  // "Hale is upbeat about it. “…” “We can win,” Hale notes."
  if (
    name.length > 3 &&
    new RegExp(`^["“][^“”"]+["”] (?:\\p{L}+ )?${name} \\p{Ll}+\\.$`, 'u').test(after.trim())
  )
    return true
  if (!TELLS.test(before)) return false
  return (
    /^(?:But |And |Then |Of [^,.“”"]{3,60}, )?(?:he|she|his|her)\b/i.test(behind) ||
    (name.length > 3 && !/^(?:he|she)$/i.test(name) && behind.includes(name))
  )
}

const PERSON =
  /^(?:(?:And|But|During|In|On|At|As|After|When) [^,“”"]{2,60}, )?(?:(?:The )?(?:star|actor|actress|singer|host|author|mother|father),? (?:who [^,]{2,60}, )?)?(\p{Lu}[\p{L}’'-]+|he|she)(?: (\p{Lu}[\p{L}’'-]+))?\b/u
const TELLS =
  /\b(?:joked|talked|spoke|described|opened|explained|recalled|reflected|discussed|addressed|told|said|shared|admitted|revealed|mentioned)\b/
