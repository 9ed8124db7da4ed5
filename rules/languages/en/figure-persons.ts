/** Words for persons. */
import { lastWord } from './figure-words.ts'

const PERSONS =
  /^(?:people|men|women|children|troops|police|staff|crew|families|voters|members|mps|islanders|youths|boys|girls|teens|seniors|parents|citizens|adults|civilians|veterans|homeowners|fishers|democrats|muslims|catholics|jews|latinos|hispanics|americans|[a-z]+(?:men|women|ers|ors|ists|ians|ants|ents|ials|ees))$/
/** What only looks like a word for persons. */
const THINGS =
  /(?:m|v|t)ents$|(?:pl|warr|vari|restaur)ants$|^(?:grants|cents|patents|orders|numbers|towers|papers|letters|computers|containers|trailers|posters|covers|offers|flyers|centers|servers|routers|scooters|layers|chargers|burgers|rivers|answers|chapters|factors|doors|floors|motors|tractors|reactors|sensors|monitors|errors|colors|credentials|materials|trials|serials|memorials)$/
/** A people by its name: "Venezuelans", "some 8 million Chinese". */
const A_PEOPLE = /(?:^| )\p{Lu}\p{Ll}+(?:ans|is|ese|ish)$/u

export function isPersons(counted: string): boolean {
  const last = lastWord(counted)
  return (PERSONS.test(last) && !THINGS.test(last)) || A_PEOPLE.test(counted)
}
