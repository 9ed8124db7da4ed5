/** Unnamed sources: the phrases that stand for them, and what accounts for them. */
import { cueVerb } from './cues.ts'
import { headPhrases } from './head-phrases.ts'
import { LETTERS } from './letters.ts'

/** Heads that mean "somebody who knows": never a name for a role in public. */
const SOURCE_HEAD = 'sources?|insiders?'
/** People who are close to power and speak for nobody. */
const AIDE_HEAD =
  'aides?|advis[eo]rs?|confidants?|allies|ally|associates?|strategists?|operatives?|consultants?|donors?|fundraisers?|staffers?'
/** People whose office lends weight. */
const OFFICIAL_HEAD =
  'officials?|senior officers?|(?:senior|leading|prominent|influential) figures?|diplomats?|lawmakers?|legislators?|executives?|bankers?|brokers|negotiators?|envoys?|commanders?|bureaucrats?|mandarins?'
/** Members of a party or chamber, whom only their number hides. */
const PARTY_HEAD =
  'democrats|republicans|tories|mps?|senators?|congress(?:man|men|woman|women)|ministers?|backbenchers?|(?:democrat|republican|tory)(?= (?:said|says|told|added|argued|warned|predicted|acknowledged|noted|suggested|complained|conceded|admitted|familiar with|close to|briefed on|privy to|with (?:direct )?knowledge of)\\b)'
/** One person's expertise, which nobody can weigh without a name. */
const EXPERT_HEAD =
  'analyst|expert|economist|critic|observer|researcher|scientist|trader|broker|historian|commentator|specialist|campaigner|activist'
/**
 * Those who know from inside or from close by. What must stand before is asked behind the word: asked first, it would be asked at each
 * letter of a text, and the pattern takes four times as long.
 */
const STAFF_HEAD =
  'employees?|staff members?|colleagues?|co-?workers?|whistle-?blowers?|(?:professor|academic|lecturer|engineer|teacher|nurse|doctor|lawyer|leader|blogger|worker|reader|commenter|viewer)(?<=\\b(?:one|another) (?:\\S+ ){0,2}[a-z]+)'
/** Anybody: a source only by what follows. */
const PERSON_HEAD =
  'people|persons?|someone|somebody|individuals?|those|others|priests?|players?|members?|figures?|relatives?|lawyers?|managers?|agents?|officers?|engineers?|scientists?|soldiers?|businessm[ae]n|prosecutors?|detectives?|investigators?|investors?|developers?|contractors?|directors?|participants?|friends?|organi[sz]ers?|lobbyists'

const KNOWING = String.raw`(?:(?:directly|intimately|closely|very) )?(?:familiar with|close to|near to|briefed on|privy to|aware of|in the know|with (?:\w+ ){0,3}knowledge of|involved in|who (?:is|was|are|were|has|have|had|knows?|knew)\b)`

const phrases = headPhrases(
  `${SOURCE_HEAD}|${AIDE_HEAD}|${OFFICIAL_HEAD}|${PARTY_HEAD}|${EXPERT_HEAD}|${STAFF_HEAD}|${PERSON_HEAD}`,
  4,
  `${LETTERS}.’'-`,
  `(?:(?: ${KNOWING}| (?:at|in|of|from|with|inside|within|on|for|to)\\b)[^,.;:!?()"“”—]{0,80})?`,
)

/** An unnamed source as written. */
export interface UnnamedSource {
  readonly start: number
  /** End of the head noun. */
  readonly head: number
  /** End of the phrase with its complement. */
  readonly end: number
  /** `bare`: "a source", "sources", which say nothing of who it is. `role`: whose business or place it is to know. */
  readonly class: 'bare' | 'knowing' | 'aide' | 'official' | 'expert' | 'staff' | 'role'
  readonly plural: boolean
}

const headsOf = (heads: string): RegExp => new RegExp(`^(?:${heads})$`, 'i')
const IS_AIDE = headsOf(AIDE_HEAD)
const IS_EXPERT = headsOf(EXPERT_HEAD)
const IS_PERSON = headsOf(PERSON_HEAD)
const IS_SOURCE = headsOf(SOURCE_HEAD)
const IS_STAFF = headsOf(STAFF_HEAD)

/** Where a complement ends and the verb of the sentence stands: "sources close to the star have slammed", "aides to Hale called". */
const VERBAL =
  /\s(?:(?:(?!family|assembly|ally|supply|daily|weekly)[a-z]+ly |also |even |now |later |then |since )?(?:said|says|say|told|tells|tell|adds|added|argued|argues|warned|warns|claimed|claims|noted|notes|predicted|estimated|suggested|suggests|insisted|insists|believes?|believed|confirmed|confirms|acknowledged|describe[sd]?|explain(?:s|ed)|reported|cautioned|den(?:y|ies|ied)|indicated|revealed|reveals|stated|agreed?|agrees|disagreed?|called|calls|think|thinks|thought|expects?|expected|fears?|feared|feels?|felt|worr(?:y|ies|ied)|hopes?|hoped|doubt(?:s|ed)?|concede[sd]?|admits?|admitted|complain(?:s|ed)?|dismissed|slammed|blasted|hinted|maintain(?:s|ed)?|recount(?:s|ed)?|recall(?:s|ed)?|remember(?:s|ed)?|reckon(?:s|ed)?|confid(?:es|ed)|disclose[sd]|boasted|bragged|scoff(?:s|ed)|liken(?:s|ed)|joke[sd]|grumble[sd]|fume[sd]|seethed|gripe[sd]|grouse[sd]|sniffed|huffed|vented|whispered|lets? slip|puts? it)|ha(?:ve|s|d)|is|are|was|were|will|would|could|did|does|do)\b/i

/** Finds the phrases of a text that may be unnamed sources. Whether they are given words is for the caller to see. */
export function findUnnamedSources(text: string): UnnamedSource[] {
  const found: UnnamedSource[] = []
  if (!HINT.test(text)) return found
  for (const { start, before, head, after: behind } of phrases(text)) {
    // "Quoted an insider in the talks as saying": the phrase ends before it, and before what is asked.
    const after = behind.replace(/ (?:as (?:saying|having)|whether)\b.*$/, '')
    const phrase = readBefore(before)
    if (phrase === undefined) continue
    const { determiner, words } = phrase
    const source = IS_SOURCE.test(head)
    const person = IS_PERSON.test(head)
    const knowing = FAMILIAR.test(after)
    const plural = PLURAL.test(head) && !/^(?:one|another)$/i.test(determiner)
    if (person && !knowing && !isFewPeople(determiner, head, text.slice(start + before.length + head.length)))
      continue
    // "Among those insiders": the word before was read as a head of its own.
    if (before === '' && /\b(?:those|others) $/i.test(text.slice(Math.max(0, start - 7), start))) continue
    // "One reason Democrats say": the number goes with another noun.
    if (PLURAL.test(head) && /^(?:an?|one|another)$/i.test(determiner) && !PARTITIVE.test(before)) continue
    // "Cited a source for his claim": a document or nothing at all.
    if (source && / for /i.test(after.slice(0, 5))) continue
    // "Officials", bare, are a group and no individual; "officials familiar with the talks" are.
    if (determiner === '' && !source && !person && !(plural && knowing)) continue
    // "Insiders say": a trade or a party at large, of whom another rule asks; "two insiders" are two.
    if (determiner === '' && /^insiders$/i.test(head) && !knowing) continue
    if (determiner === '' && !plural && !/^(?:someone|somebody)$/i.test(head)) continue
    if (/^(?:some|many|other)$/i.test(determiner) && !source && !knowing) continue
    // "An executive order", "an official record": the head is itself a modifier.
    const headEnd = start + before.length + head.length
    const next = text.slice(headEnd + behind.length, headEnd + behind.length + NEXT)
    if (after === '' && /^(?:executive|consultant|donor)$/i.test(head) && MODIFIES.test(next)) continue
    if (after === '' && /^(?:official|expert)$/i.test(head) && isAdjective(next)) continue
    const verb = verbIn(after)
    found.push({
      start: start + before.length - words,
      head: headEnd,
      end: headEnd + (verb ? verb.index : after.trimEnd().length),
      class: source
        ? knowing
          ? 'knowing'
          : 'bare'
        : person
          ? 'knowing'
          : IS_AIDE.test(head)
            ? 'aide'
            : IS_EXPERT.test(head)
              ? 'expert'
              : IS_STAFF.test(head)
                ? 'staff'
                : 'official',
      plural,
    })
  }
  for (const match of text.matchAll(NAMELESS)) {
    const [whole, who = '', noun = ''] = match
    const [start, head] = [match.index, match.index + who.length]
    if (WITNESS.test(noun) || found.some((one) => one.start < match.index + whole.length && start < one.end))
      continue
    found.push({ start, head, end: start + whole.length, class: 'staff', plural: /s$/.test(noun) })
  }
  return found
}

/**
 * "Another ferry owner, who declined to be named,", "a rail engineer, speaking on condition of anonymity,": whoever says so of
 * themselves is an unnamed source, whatever they are.
 */
const NAMELESS =
  /(?<![\w’'-])((?:an?|one|another|two|three|four|several) (?:[\w’'-]+ ){0,4}([\w’'-]+)),? (?:who (?:also )?(?:declined|refused|asked|preferred|wished|requested|wanted|chose|did(?: not|n[’']t) (?:want|wish))|(?:who spoke |speaking )(?:only )?(?:on|under))(?: \w+){0,4} (?:named|identified|unnamed|nameless|anonymous|anonymity)\b/gi
/** Who was there or was harmed needs no name. */
const WITNESS =
  /^(?:wom[ae]n|m[ae]n|girls?|boys?|mothers?|fathers?|parents?|daughters?|sons?|victims?|patients?|survivors?|residents?|villagers?|neighbou?rs?|witness(?:es)?|bystanders?|teenagers?|child(?:ren)?|pupils?|prisoners?|inmates?|refugees?|migrants?|immigrants?|passers-by|passengers?)$/i

/** "Two people said that the yard was for sale": counted, so that they could be named; what they saw or did themselves they were there for. */
function isFewPeople(determiner: string, head: string, behind: string): boolean {
  return /^people$/i.test(head) && FEW.test(determiner) && CLAIM.test(behind) && !WERE_THERE.test(behind)
}

const FEW = /^(?:two|three|four|five|several|multiple)$/i
const CLAIM =
  /^ (?:(?:also|have|had|later|separately|independently) )?(?:said|say|told|claim(?:ed)?|confirm(?:ed)?|alleged?|insist(?:ed)?)\b/
const WERE_THERE =
  /^ (?:\p{Ll}+ ){1,3}(?:that )?(?:they|he|she)(?:[’'](?:d|ve))? (?:(?:had|have|were|was|both|all) )*(?:s[ae]en|saw|hear|heard|felt|feel|watched|smelled|noticed|there|lost|left|fled|ran)\b/u

/** What is looked at behind a phrase. */
const NEXT = 40

const PLURAL = /s$|^people$|^those$|men$/i

/** The verb in what follows a head; a clause with "who" or "how" has one of its own first. */
function verbIn(after: string): { readonly index: number } | undefined {
  let from = /^ who \p{L}+/u.exec(after)?.[0].length ?? 0
  const how = / (?:how|what|why|where|whether) /.exec(after)
  // "Recounts how": the verb stands before it.
  if (how && !VERBAL.test(after.slice(from, how.index)))
    from = how.index + how[0].length + (VERBAL.exec(after.slice(how.index + how[0].length))?.index ?? -1) + 1
  const verb = VERBAL.exec(after.slice(from))
  return verb ? { index: from + verb.index } : undefined
}

const HINT = new RegExp(
  `\\b(?:${SOURCE_HEAD}|${AIDE_HEAD}|${OFFICIAL_HEAD}|${PARTY_HEAD}|${EXPERT_HEAD}|${STAFF_HEAD}|(?:un)?named|nameless|identified|anonym\\w*|familiar|close to|briefed|privy|knowledge|(?:two|three|four|five|several|multiple) people)\\b`,
  'i',
)
const FAMILIAR =
  /^ (?:(?:directly|intimately|closely|very) )?(?:familiar with|close to|near to|briefed on|privy to|in the know|with (?:\w+ ){0,3}knowledge of|involved in|who (?:is|was|are|were) (?:\w+ )?(?:familiar|close|briefed|privy))/i

const MODIFIES =
  /^ (?!(?:said|says|told|who|that|whose|and|or|but|also|had|has|was|is|added|argued|warned|noted|claimed|suggested)\b)\p{Ll}/u
/** "An official report says": one official says, reported, or is told of with an adverb or a participle; what else follows is a noun. */
function isAdjective(next: string): boolean {
  const word = /^ (\p{Ll}+)/u.exec(next)?.[1]
  if (word === undefined || OF_A_PERSON.test(word)) return false
  if (word === 'warning') return true
  const verb = cueVerb(word)
  if (verb) return verb.lemma === word && !/^(?:put|read|let)$/.test(word)
  return !/(?:ly|ing|ed)$/.test(word)
}

const OF_A_PERSON =
  /^(?:said|told|who|whom|whose|that|which|whether|why|how|what|and|or|but|as|than|then|when|while|where|because|if|so|also|even|here|there|later|once|today|yesterday|not|never|did|does|had|has|was|is|were|are|will|would|could|can|may|might|must|should|involved|close|by|about|after|before|during|under|over|out|off|up|went|came|got|gave|took|made|saw|knew|met|left|spoke|wrote|thought|quoted)$/

const DETERMINER =
  /^(?:an?|one|another|two|three|four|five|several|multiple|some|many|other|unnamed|anonymous|unidentified)$/i
const DEFINITE =
  /^(?:the|this|that|these|those|his|her|its|their|our|my|your|no|any|every|each|all|both|most)$|[’']s$|^\w.*s[’']$/i
/** "Open source", "energy sources": sources of other things. */
const OTHER_SOURCE =
  /^(?:open|energy|light|power|food|water|revenue|news|information|primary|data|income|heat|funding|money|protein|main|major|possible|potential|new|good|great)$/i

/** The determiner before a head, and how many characters before it belong to the phrase; undefined where it is definite. */
function readBefore(before: string): { determiner: string; words: number } | undefined {
  // "One of the mayor's aides" is as unnamed as "an aide".
  const partitive = PARTITIVE.exec(before)
  if (partitive) return { determiner: partitive[1] ?? '', words: partitive[0].length }
  const words = before.split(' ').filter((word) => word !== '')
  let length = 0
  let loose = 0
  for (let i = words.length - 1; i >= 0; i--) {
    const word = words[i] ?? ''
    // "… from the north. Military sources said": another sentence has ended there.
    if (/\.$/.test(word) && !/^(?:\p{Lu}\.)+$|^\p{Lu}\p{Ll}{0,3}\.$/u.test(word)) break
    // "Stronger than official estimates": what stands before belongs to something else.
    if (i < words.length - 1 && ENDS_PHRASE.test(word)) break
    // "Three years after Republicans vowed": the number is the years’.
    if (/^(?:after|before|since|until)$/i.test(word)) break
    // "An unnamed official": the phrase begins with its article.
    if (/^(?:unnamed|anonymous|unidentified)$/i.test(word) && DETERMINER.test(words[i - 1] ?? '')) {
      loose += word.length + 1
      continue
    }
    if (DETERMINER.test(word)) {
      // "One in four executives expects it": a share.
      if (
        words[i - 1] === 'in' &&
        /^(?:one|two|three|four|five|six|seven|eight|nine|\d)$/i.test(words[i - 2] ?? '')
      )
        return undefined
      // "The four senators" were told of before.
      if (/^(?:the|these|those|his|her|its|their|all)$/i.test(words[i - 1] ?? '')) return undefined
      return { determiner: word, words: length + loose + word.length + 1 }
    }
    if (DEFINITE.test(word) || word === 'of' || (i === words.length - 1 && OTHER_SOURCE.test(word)))
      return undefined
    // Without a determiner only words that qualify a source belong to it: "said government sources".
    if (
      loose === 0 &&
      (MODIFIER.test(word) || (word === 'and' && length > 0 && MODIFIER.test(words[i - 1] ?? '')))
    )
      length += word.length + 1
    else loose += word.length + 1
  }
  return { determiner: '', words: length }
}

const ENDS_PHRASE = /^(?:than|that|which|while|because|when|if|told|said|says|but)$/i

const PARTITIVE =
  /(?<![\w’'-])(one|two|three|four|some|several|another) of (?:his|her|its|their|[^\s,;:“”"]+['’]s?|[^\s,;:“”"]+ [^\s,;:“”"]+['’]s) (?:[^\s,;:“”".]+ ){0,2}$/i
const MODIFIER =
  /^(?:government|tory|labour|conservative|liberal|gop|police|security|intelligence|military|diplomatic|official|party|campaign|congressional|republican|democratic|gop|white|house|law|enforcement|industry|market|banking|company|club|team|palace|court|judicial|legal|medical|hospital|defen[cs]e|administration|senior|top|informed|reliable|unnamed|anonymous|well-placed|multiple|several|two|three|four|western|u\.s\.|us|american|israeli|european|russian|chinese|turkish|iraqi|syrian|local|other|close|trade|port|shipping|union|football|family|royal|cabinet|ministry|ministerial|parliamentary|former|current)$/i

/** Words that say why a source is not named. */
export const ANONYMITY_REASON =
  /\b(?:(?:not|n't|without being) (?:be )?(?:authori[sz]ed|permitted|allowed|cleared) to (?:speak|talk|discuss|comment|brief|disclose)|(?:names?|identit(?:y|ies)) (?:has|have|had|is|are|was|were|be)(?:n't| not)? (?:been )?(?:changed|withheld|protected|used|disclosed)|withh(?:e|o)ld (?:his|her|their) names?|pseudonym|not (?:his|her|their) real names?|real names?|(?:first|last) names? only|only (?:his|her|their) first names?|identified only|for fear of|fear(?:s|ed|ing)? (?:of )?(?:retaliation|reprisals?|retribution|losing|arrest|being))\b/i

/** Words that say that a source asked not to be named, which is no reason yet. */
export const ANONYMITY_WISH =
  /\b(?:anonym(?:ity|ous|ously)|(?:if|that|provided) (?:he|she|they) (?:was|were|is|are) not (?:named|identified)|(?:not|n't) (?:want(?:ing)? (?:to be|his|her|their|the)|to be|wish(?:ing)? to be|be) (?:named|identified|quoted|publicly identified|identified publicly)|(?:declin|refus|ask)\w* (?:not )?to (?:be (?:named|identified)|give (?:his|her|their) (?:full |last )?names?)|declin\w* to be (?:named|identified)|(?:speak|spoke|speaking|talked|talking) (?:only )?(?:on|under) (?:the )?(?:background|condition)|without (?:being named|attribution)|asked that (?:his|her|their|the))\b/i

/** "The plaintiff, identified only as J. M. because he fears reprisals": whose reason it is, the court knows. */
export const PARTY_TO_A_CASE =
  /\b(?:plaintiffs?|claimants?|complainants?|accusers?|defendants?|petitioners?|court (?:papers|documents|filings|records)|lawsuits?|indictment|affidavits?|victims?|patients?|pupils?|students?|child(?:ren)?|girl|boy|teenager|minors?)\b/i

/** Words for somebody whom a reason may be told of, "the official" and "three people" among them. */
export const MAY_BE_UNNAMED = new RegExp(
  `\\b(?:${SOURCE_HEAD}|${AIDE_HEAD}|${OFFICIAL_HEAD}|${EXPERT_HEAD}|employees?|colleagues?|people|persons?|someone|somebody)\\b`,
  'i',
)

/** What makes a wish an account: the grounds for it, in its sentence or the next. */
export const ANONYMITY_GROUNDS =
  /\b(?:because|since|citing|due to|owing to|given (?:the|that|his|her|their)|so as|in order|lest|for (?:fear|security|safety|personal|legal|professional|privacy) ?\w*|out of (?:fear|respect|concern)|to (?:avoid|protect|discuss|speak|describe|talk|share|disclose|reveal|be able|preserve|brief|address|comment|explain|offer|provide|recount)|afraid|worried|fear\w*|sensitiv\w+|retaliat\w+|repris\w+|confidential\w*|private\w*|safety|security|jeopardi[sz]\w+|(?:ongoing|pending|under way)|not (?:yet )?(?:been )?(?:announced|public|final|finali[sz]ed)|(?:discussing|describing) (?:\w+ ){0,3}(?:matters?|deliberations|discussions|talks|plans|details|conversations|negotiations|strategy)|before (?:the|it|an?) )/i

/** Words that say how an unnamed source knows: it was there, did it, or holds the document. */
export const POSITION =
  /\b(?:(?:lawmakers?|senators?|members?|aides?|ministers?|legislators?) (?:who (?:was|were|had been|have been) )?briefed on|who (?:\w+ )?(?:saw|heard|attended|witnessed|took part|participated|worked|works|negotiated|treated|drafted|wrote|read|reviewed|examined|handled|helped|organi[sz]ed|oversaw|oversees|investigated|sat|served|serves|met|visited|travel+ed|lives?|lived|survived|arrived|was (?:present|there|in the|at the|on the|among|inside|aboard)|were (?:present|there|in the|at the|on the|among|inside|aboard)|has (?:seen|read|reviewed|worked)|have (?:seen|read|reviewed|worked))|(?:with|has|have|had) (?:direct|first-?hand|personal) (?:knowledge|contact)|(?:directly|personally) involved|present (?:at|in|during)|in the room)\b/i
