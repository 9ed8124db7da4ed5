/**
 * What a place or a circle is said to think: "the mood on the quay is that", "there is a growing conviction in the town that",
 * "there are those who say". Nobody thinks it by name.
 */

const WORD = String.raw`(?!(?:courts?|parliament|congress|testimony|evidence|reports?|stud(?:y|ies)|papers?|letters?|surveys?|polls?|polled|surveyed|documents?|books?|lawsuits?|complaint|filings?|statement|rulings?|article|interview|newspapers?|website|facebook|twitter|interviewed|whether|how|what|why|that|my|our|your)\b)[\p{L}\d’'&-]+`
/** Where it is thought. A paper or a poll that holds the view, or whom it asked, answers for it. */
export const PLACE = `(?:in|around|among|amongst|within|inside|across|on|at|along|throughout|from|out of|over) ${WORD}(?: ${WORD}){0,7}?`
/** Talk that is nobody's wherever it is. */
const TALK = `talk|word|gossip|rumou?r|whisper|chatter|scuttlebutt|buzz|betting|smart money|perception|(?:received|conventional|accepted|common|prevailing) (?:wisdom|opinion|view)|(?:general|prevailing|widespread|common|popular|universal|overwhelming|dominant|unspoken) (?:view|feeling|sense|sentiment|assumption|consensus|perception|suspicion|belief|fear|mood|expectation|verdict)`
/** What somebody may hold who is named: nobody's where only a place has it. */
const HELD =
  'mood|view|feeling|sense|sentiment|assumption|presumption|thinking|consensus|suspicion|belief|conviction|fear|worry|concern|expectation|complaint|verdict|hunch|reckoning|grumble'
const IS =
  '(?:is|was|remains|(?:has|had) (?:long |always |now )?been)(?: now| still| increasingly| generally| widely| very much)?'
const GROWS =
  '(?:is|was) (?:now |fast |steadily |slowly )?(?:hardening|growing|spreading|deepening|gaining ground|taking hold|setting in)'
/** A clause begins. */
const FIRST =
  '(?<=^|[.;:!?,—–(] ?|(?:^|[^\\p{L}])(?:and|but|still|yet|so|for|while|though|where|because|since|as) )'
const SHARED =
  '(?:growing|widespread|general|broad|wide|mounting|deepening|strong|nagging|common|prevailing|popular|increasing|lingering|near-universal|emerging|rising|gathering|spreading|persistent|tacit)'
const FELT =
  'conviction|feeling|belief|concern|suspicion|perception|consensus|sense|fear|worry|assumption|expectation|view|acceptance|recognition|anxiety|unease|acknowledge?ment|understanding'
const CLAIM =
  '(?:say|said|see|saw|believe|believed|think|thought|argue|argued|suspect|suspected|reckon|reckoned|fear|feared|feel|felt|claim|claimed|insist|insisted|maintain|maintained|contend|contended|doubt|doubted|swear|swore|whisper|mutter)'

/** What is felt or talked of by nobody in particular: a name for the form, words of which one must stand in a text that has it, the form. */
export const MOODS: readonly (readonly [name: string, words: string, pattern: RegExp])[] = [
  [
    'the talk is that',
    'is that|was that|remains that|been that|now that|still that|increasingly that|generally that|widely that|much that',
    new RegExp(
      String.raw`${FIRST}(?:${PLACE},? )?(?:the )?(?:latest |current |local |old )?(?:${TALK})(?: ${PLACE})? ${IS} that\b(?! of\b)`,
      'giu',
    ),
  ],
  [
    'the mood in town is that',
    'is that|was that|remains that|been that|now that|still that|increasingly that|generally that|widely that|much that',
    new RegExp(
      String.raw`\bthe (?:growing |settled |firm |quiet |strong )?(?:${HELD}) ${PLACE} ${IS} that\b(?! of\b)|${FIRST}${PLACE},? the (?:\p{L}+ )?(?:${HELD}) ${IS} that\b(?! of\b)`,
      'giu',
    ),
  ],
  [
    'the view is hardening',
    'hardening|growing|spreading|deepening|ground|taking hold|setting in',
    new RegExp(String.raw`\bthe (?:${HELD}|perception)(?: ${PLACE})? ${GROWS}(?: ${PLACE})? that\b`, 'giu'),
  ],
  [
    'the knock on her',
    'knock on|knock against|rap on|rap against',
    /\bthe (?:usual |main |standard |common |old |classic |chief |big )?(?:knock|rap) (?:on|against) [^.;:“”"]{1,90}? (?:is|was|has (?:long |always )?been) that\b/gi,
  ],
  [
    'rumour in town has it',
    'has it|had it|have it',
    new RegExp(
      String.raw`${FIRST}(?:the )?(?:[Ll]ocal |[Oo]ld )?(?:(?:rumou?r|word|gossip|legend|lore|talk|whispers?|scuttlebutt|tradition) ${PLACE}|gossip|scuttlebutt) (?:has|had|have) (?:long had )?it\b`,
      'giu',
    ),
  ],
  [
    'anything to go by',
    'to go by|to be believed|any guide',
    new RegExp(
      String.raw`\bif (?:the )?(?:\p{L}+ )?(?:talk|gossip|rumou?rs?|whispers?|chatter|speculation|mutterings)(?: ${PLACE})? (?:is|are|was|were) (?:anything to go by|to be believed|any guide)\b`,
      'giu',
    ),
  ],
  [
    'whispers suggest',
    'whispers|mutterings|murmurs|rumblings|rumors|rumours|gossip',
    new RegExp(
      String.raw`(?<=^|[.;:!?]\s)(?:\p{L}+ )?(?:whispers|mutterings|murmurs|rumblings|rumou?rs|gossip) ${PLACE} (?:suggests?|suggested|says?|said|hints?|hinted|claims?|claimed)\b`,
      'giu',
    ),
  ],
  [
    'there is a feeling',
    "there is|there's|there’s|there was|there remains|there has",
    new RegExp(
      String.raw`(?<!\b(?:whether|if|wondering) )\bthere(?:[’']s| is| was| remains| has been) (?!(?:no|little|any|less|not)\b)(?:also |now |still )?(?:an? |some |considerable )?(?:(?:${SHARED},? )(?:and \p{L}+ )?(?:${FELT})(?: ${PLACE})?|(?:\p{L}+ )?(?:${FELT}) ${PLACE}|(?:suspicion|rumou?r)(?:, [^,.;]{2,40},)?) that\b`,
      'giu',
    ),
  ],
  [
    'there are those who',
    "there are|there were|there're|there’re",
    new RegExp(
      String.raw`\bthere(?:[’']re| are| were) (?:also |still |even |now )?(?!(?:no|not|two|three|four|five|six|seven|eight|nine|ten|people in this)\b)(?:[\p{L}’'-]+ ){1,5}?who (?:(?:will|would) tell you|(?:will |would )?(?:still |now |even |privately |also |genuinely |seriously |firmly )?${CLAIM})\b(?! (?:(?:in|of|about|like|to)\b(?! (?:it|the) )|(?:that )?they\b))`,
      'giu',
    ),
  ],
]

const NAMES = new Set([...MOODS.map(([name]) => name), 'it is whispered'])

/** Whether hearsay, by the name of its form, is the talk of a place, which nobody who is named has reported. */
export function isTalk(by: string): boolean {
  return NAMES.has(by)
}
