import { isGivenName } from './given-names.ts'
import { capitalised } from './letters.ts'
import { isCountry } from './source-kinds.ts'
import { wordCluster } from './word-clusters.ts'

/** Adjectives by their endings: "legal", "climatic", "elderly". */
const ADJECTIVE = /[a-z]{2}(?:al|ic|ous|ive|ful|less|ary|able|ible)$/

const COMMON =
  /^(?:top|key|high|low|new|old|big|poor|rich|former|current|other|fellow|early|late|local|global|bond|oil|currency|commodity|swaps|fund|urban|rural|public|private|elite|elderly|many|more|most|some|few|human|harbou?r|state|city|county|village|town|gun|tax|trade|climate|union|opposition|party|leading|visiting|retired|elected|(?:north|south|east|west)(?:ern)?)$/

/** Words that qualify a noun for persons: words that are used like one of them do too. */
const MODIFIERS_BY_USE = new Set(
  'factory family business health local legal school young gun climate child village senior animal tax food church'
    .split(' ')
    .map((word) => wordCluster(word).cluster),
)

/** A word that qualifies a noun, and is no name though a sentence opens with it: "Legal experts", "Factory owners". Lower case. */
export function isModifier(word: string): boolean {
  if (COMMON.test(word)) return true
  if (ADJECTIVE.test(word)) return !isGivenName(capitalised(word)) && !isCountry(capitalised(word))
  const { cluster } = wordCluster(word)
  return cluster > 0 && MODIFIERS_BY_USE.has(cluster)
}
