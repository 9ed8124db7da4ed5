import { catalogue } from '../../rules/index.ts'
import { closest } from './closest.ts'

/** What is wrong with a rule's id, in words, or undefined for a rule of the catalogue. */
export function ruleProblem(id: string): string | undefined {
  const known = catalogue.map((rule) => rule.id)
  return known.includes(id) ? undefined : noSuch('rule', id, known)
}

/** Says that there is no rule or setting of a name, and which was meant; where none is near, which there are. All begin with `section`. */
export function noSuch(
  what: 'rule' | 'setting',
  name: string,
  known: readonly string[],
  section = '',
): string {
  const near = closest(name, known)
  const others = known.map((one) => section + one).join(', ')
  return `there is no ${what} “${section}${name}”; ${near ? `did you mean “${section}${near}”?` : `${what}s: ${others}`}`
}
