import type { Mention } from '../../article/model.ts'
import data from './names/given.json' with { type: 'json' }

type PersonGender = Extract<NonNullable<Mention['gender']>, 'male' | 'female'>

const genders = new Map<string, PersonGender | undefined>()
for (const name of data.either.split(' ')) genders.set(name, undefined)
for (const name of data.male.split(' ')) genders.set(name, 'male')
for (const name of data.female.split(' ')) genders.set(name, 'female')

/** Is this a frequent given name (hyphenated ones by their first part)? Case matters: "Mark" is one, "mark" is none. */
export function isGivenName(word: string): boolean {
  return genders.has(word) || genders.has(word.split('-')[0] ?? '')
}

/** The gender a given name mostly goes with; undefined for those of either and for unknown ones. */
export function genderOfGivenName(word: string): PersonGender | undefined {
  return genders.get(word) ?? genders.get(word.split('-')[0] ?? '')
}
