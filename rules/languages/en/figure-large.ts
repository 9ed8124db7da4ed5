/**
 * Large numbers that tell neither how they were come by nor who would dispute them: thousands of persons, millions of money, shares and
 * multiples. Nobody vouches for them, in a paragraph in which nobody is cited, so that an editor asks all the same. What is sold or shown is left to
 * its charts, and whoever came to see it to the organisers.
 */
import type { Place } from './figure-surroundings.ts'
import { lastWord } from './figure-words.ts'

const PERSONS_FROM = 1_000
const GRAVE_FROM = 20
const MONEY_FROM = 1_000_000

/** What is counted at a till, a gate or a door, or in a game. */
const SOLD =
  /^(?:copies|units|viewers|listeners|complaints|products|gadgets|technologies|albums|singles|dvds|videos|tickets|downloads|subscribers|users|images|photos|handhelds|consoles|accounts|points|words|pages|steps|miles|kilomet(?:er|re)s|met(?:er|re)s|feet|fans|spectators|members|volunteers|entries|items|votes|seats|notes?|operations?|mw|megawatts|barrels)$/

/** What befell persons, and nobody says who counted them: "at least 60 pilots were injured". */
const BEFELL =
  /^ (?:(?!who |that )\p{L}+ ){0,2}?(?:was|were|have been|had been) (?:arrested|detained|injured|wounded|hurt|killed|evicted|displaced|evacuated|hospitali[sz]ed|jailed|laid off)\b(?! by\b)/u

const CAME =
  /\b(?:attracted|drew|crowd of|audience of|brought together|sold|sells|selling|shows?|houses?|holds?)\b[^.;]{0,30}$/i
const CAME_BEHIND =
  /^[^.;]{0,30}\b(?:tuned in|watched|attended|signed|benefit(?:ed|ted)?|took (?:lessons|part)|(?:been|were) sold|from around the (?:globe|world))\b/

/** What a film or a record makes. */
const SHOWS =
  /\b(?:box office|charts?|ratings|blockbuster|screens|premiere|albums?|singles|films?|movies?|comedy|thriller|sequel|oscars?|audience|viewers)\b/i

/** Who gave, took or pays it stands beside; what it exceeds is a line and no count. */
const GIVER =
  /^ (?:\p{Ll}+ ){0,3}(?:from|by) (?:the |an? |its |his |her |their )?(?:\p{Ll}+ ){0,2}?(?:\p{Lu}|bank\b|banks\b|government\b|donors?\b|state\b|federal\b)/u
const PAYER = /\b(?:took|takes|paid|pays|gave|gives|fetched)\s$/
const LINE = /\b(?:exceed(?:s|ed|ing)?|budget of)\s$/

/** A step of a series, which has one source: "from 14 percent to 11 percent"; a share of what one house sells. */
const STEP = /\bfrom [^.;]{1,30} to (?:about |around |nearly |some )?$/
const OF_SALES = /^ of (?:its |their |all |our )?(?:\p{Ll}+ )?(?:sales|revenues?|turnover|income)\b/u

/** "He found to his dismay that only 6 percent worked": he says so. */
const FOUND =
  /\b(?:find|finds|found|discover(?:s|ed)?|reali[sz]ed|noticed)\b[^.;]{0,100} that (?:only |just |some )?$/

/** "40 percent of each loaf": what it is made of. */
const OF_EACH = /^ of (?:each|every) /

/** A share of what only the writer could work out. */
const OWN_SUM = /\b(?:or|that['’]s)\s$/i

/** A step of a series, or a share of what one house sells. */
export function isOwnShare(before: string, after: string): boolean {
  return STEP.test(before) || OF_SALES.test(after)
}

export function isLarge(
  { figure, sentence, text }: Place,
  before: string,
  after: string,
  series: boolean,
): boolean {
  const { kind, unit, value = 0, noun } = figure
  if (SHOWS.test(text) || FOUND.test(before) || OF_EACH.test(after)) return false
  switch (kind) {
    case 'percent':
      return !series && unit === 'percent' && !OWN_SUM.test(before) && !isOwnShare(before, after)
    case 'multiple':
      return !series && value > 2
    case 'money':
      return value >= MONEY_FROM && !GIVER.test(after) && !PAYER.test(before) && !LINE.test(before)
    case 'count':
      if (BEFELL.test(after)) return value >= GRAVE_FROM
      return (
        value >= PERSONS_FROM &&
        !(noun && SOLD.test(lastWord(text.slice(noun.start, noun.end)))) &&
        !CAME.test(before) &&
        !CAME_BEHIND.test(text.slice(figure.end, sentence.end))
      )
    default:
      return false
  }
}
