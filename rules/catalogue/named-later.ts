/** Unnamed sources whom the sentences and paragraphs behind them name. */
import type { Article } from '../article/model.ts'
import type { UnnamedSource } from '../languages/en/anonymity.ts'
import { isGivenName } from '../languages/en/given-names.ts'
import { isBody } from '../languages/en/source-kinds.ts'
import { isCopy, isSaying, sentenceAt, sentenceText } from './sourcing.ts'

/** A person with a name and a trade that lends weight: "Ana Ruiz, a professor", "Ana Ruiz, head of research". */
const EXPERT_NAMED =
  /\p{Lu}[\p{L}.’'-]+ \p{Lu}[\p{L}’'-]+, (?:(?:an?|the|who is an?|who) )?(?:[\p{L}-]+ ){0,4}(?:professor|scientist|researcher|fellow|lecturer|economist|analyst|expert|historian|strategist|specialist|director|author|head|chief|trader|partner)s?\b/u

/** The person is named in the next sentences with the same role. */
export function isNamedLater(article: Article, index: number, source: UnnamedSource): boolean {
  const text = article.blocks[index]?.text ?? ''
  const head = /[\p{L}-]+$/u.exec(text.slice(source.start, source.head))?.[0]?.replace(/s$/, '')
  if (source.class === 'bare' || source.class === 'knowing' || !head) return false
  if (isSubjectBehind(article, index, source)) return true
  // "Three former clerks told of it. One of them, Ana Ruiz, did so in writing."
  if (source.plural && ONE_OF_THEM.test(text.slice(source.end, source.end + 400))) return true
  if (source.plural && isOneOfThemBehind(article.blocks[index], source)) return true
  // "One expert called it a gamble. Ana Ruiz, a professor at …": the sentences behind it say which.
  if (
    source.class === 'expert' &&
    EXPERT_NAMED.test(
      `${text.slice(source.end, source.end + 400)}\n${article.blocks[index + 1]?.text.slice(0, 300) ?? ''}`,
    )
  )
    return true
  // "A Brennish deputy said … Brennish deputy Olan Tricht told reporters": the name follows within three paragraphs.
  const role = text
    .slice(source.start, source.head)
    .split(/\s+/)
    .slice(-2)
    .join(' ')
    .replace(/^(?:an?|the|one|senior|top) /i, '')
  const later = article.blocks.slice(index, index + 4).map((block) => block.text.slice(0, 400))
  if (later.some((words) => namesAfter(words, role))) return true
  const rest = `${text.slice(source.end, source.end + 400)}\n${article.blocks[index + 1]?.text.slice(0, 300) ?? ''}`
  return new RegExp(
    String.raw`\p{Lu}[\p{L}.’'-]+ \p{Lu}[\p{L}’'-]+(?:, | [-–—] ?)(?:(?:an?|the|then|now) )?(?:[\p{L}.-]+ ){0,${source.class === 'role' ? 14 : 4}}${head}\b`,
    'u',
  ).test(rest)
}

/** "Colleagues remember a quiet man. Ana Ruiz, who sailed under him, said …": what ties her to him makes her one of them. */
function isOneOfThemBehind(block: Article['blocks'][number] | undefined, source: UnnamedSource): boolean {
  const next = block ? sentenceText(block, sentenceAt(block, source.start) + 1) : ''
  const [, tie = '', verb] = TIED.exec(next) ?? []
  return /\b(?:her|him|his)\b/.test(tie) && isSaying(verb) && !ANSWERS_BACK.test(next)
}

const TIED =
  /^(?:(?:Dr|Prof|Mr|Mrs|Ms|Sir|Dame)\.? )?\p{Lu}[\p{L}’'-]+ \p{Lu}[\p{L}’'-]+, ((?:who|an?|one of|her|his) [^,;“”"]{2,120}), (\p{Ll}+)/u

const ONE_OF_THEM = /[.!?]["”]? One of them, \p{Lu}[\p{L}.’-]+ (?:\p{Lu}\. )?\p{Lu}[\p{L}’-]+,/u

/** "A researcher has suggested it. Ana Ruiz believes …": the sentence behind it, or under the first lines, says who. */
function isSubjectBehind(article: Article, index: number, source: UnnamedSource): boolean {
  const block = article.blocks[index]
  if (!block || source.plural) return false
  const at = sentenceAt(block, source.start) + 1
  const isTop = article.blocks.slice(0, index).filter(isCopy).length < 2
  // "A top adviser says that he will win." makes a paragraph, and the next begins with the name.
  const alone = block.sentences.length === 1
  const next =
    at < block.sentences.length
      ? sentenceText(block, at)
      : isTop || alone
        ? (article.blocks
            .slice(index + 1, index + 4)
            .find(isCopy)
            ?.text.slice(0, 120) ?? '')
        : ''
  const [, given = '', surname = '', verb] =
    /^(?:(?:\p{Lu}\p{L}+ )?(?:Dr|Prof|Mr|Mrs|Ms|Sir|Gov|Sen|Rep)\.? )?(\p{Lu}[\p{L}’'-]+) (\p{Lu}[\p{L}’'-]+)(?:, who [^,]{3,80},)? (\p{Ll}+)/u.exec(
      next,
    ) ?? []
  if (isBody(surname.toLowerCase()) || /^(?:Street|House)$/.test(surname)) return false
  // "Northern Ferries said the true number was two", "Sister Ana says nobody asked her": who is spoken of answers.
  if (ANSWERS_BACK.test(next)) return false
  // Further down another one is as likely to have the word.
  if (alone && !isTop) return verb === 'spoke' || verb === 'told'
  return isSaying(verb) || (isTop && (isGivenName(given) || /^(?:has|had|is|was)$/.test(verb ?? '')))
}

/** What somebody says against what a source has said. */
const ANSWERS_BACK =
  /^[^.;“”"]{3,90}? (?:(?:has |have |had |later |strongly |also )*(?:den(?:y|ies|ied)|disput(?:es|ed)|reject(?:s|ed)|dismiss(?:es|ed)|contest(?:s|ed)|rebut(?:s|ted)|refut(?:es|ed))\b|(?:said|says|insist(?:s|ed)|maintain(?:s|ed)|stated|claim(?:s|ed)) (?:that )?(?:(?:the|its|his|her|their) (?:true|real|actual|correct) |(?:nobody|no one|no such|nothing|none|neither)\b|(?:it|this|that|these|they|he|she|the (?:claims?|allegations?|figures?|account|story|reports?))(?: \p{Ll}+)? (?:(?:was|were|had|is|are|did|has|have)(?: not|n[’']t| never)|never|(?:was|were|is|are) (?:untrue|false|wrong|inaccurate|nonsense|baseless|without foundation|simply))\b|all of (?:its|their|his|her)\b))/u

/** The role stands right before a name. */
function namesAfter(text: string, role: string): boolean {
  const at = text.toLowerCase().indexOf(`${role.toLowerCase()} `)
  return at >= 0 && /^\p{Lu}[\p{L}.’'-]+ \p{Lu}/u.test(text.slice(at + role.length + 1))
}
