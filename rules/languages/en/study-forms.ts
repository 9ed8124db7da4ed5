/** Studies that an article refers to by other forms than a noun and its verb. */
import type { StudyPhrase } from './study-nouns.ts'

/** Nobody's study: "there is research to show", "it has been found that", "more than one team of researchers has shown". */
export function findStudyForms(text: string): StudyPhrase[] {
  if (!HINT.test(text)) return []
  return FORMS.flatMap((form) =>
    [...text.matchAll(form)].map((match) => {
      const start = match.index + (match.groups?.lead ?? '').length
      const end = match.index + match[0].length
      return { start, noun: end, end, until: end, plural: false }
    }),
  )
}

const HINT = /\b(?:[Tt]here(?: |[’'])|it ha[sd] |[Ii]t ha[sd] |(?:teams?|groups?) of )/

/** "There is research to show", "there are studies suggesting": but not "there is no evidence", which says that none was found. */
const THERE =
  /\b[Tt]here(?:[’']s| is| are| was| were| has been| have been) (?:(?!no |not |little |scant |never |any |anecdotal )[\p{Ll}-]+,? ){0,5}(?:research|data|studies|surveys|polling|experiments|trials|evidence) (?:(?:out there|around|available),? )?(?:(?:to (?:show|suggest|indicate)|showing|suggesting|indicating)\b|(?:that|which) (?:shows?|suggests?|indicates?|finds?|demonstrates?|has shown|have shown|has found|have found)\b)/gu

const TEAM =
  /(?<lead>(?:^|[.,;:!?—–“"(] ?|\b(?:and|but|as|that|while|though|because|since) ))(?:[Mm]ore than one|[Oo]ne|[Aa]nother|[Ss]everal|[Tt]wo|[Tt]hree|[Mm]any|[Vv]arious|[Dd]ifferent|[Aa] number of|[Aa]) (?:[\p{Ll}-]+ )?(?:teams?|groups?) of (?:[\p{Ll}-]+ )?(?:researchers|scientists|academics|scholars|economists|psychologists|biologists|statisticians) (?:has |have |had )?(?:now |since |also |recently |already )?(?:(?:shown|showed|demonstrated|concluded|calculated|estimated|established)\b|(?:found|discovered)(?= that\b))/gu

const PASSIVE =
  /\b[Ii]t ha[sd] (?:now |long |since |often |repeatedly |recently |even |also )?been (?:scientifically )?(?:found|shown|demonstrated|calculated)(?= that\b|,)/gu

const FORMS = [THERE, TEAM, PASSIVE]
