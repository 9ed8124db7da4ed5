import { catalogue } from '../../rules/index.ts'
import { closest } from './closest.ts'

/** What is wrong with a rule's id, in words, or undefined for a rule of the catalogue. */
export function ruleProblem(id: string): string | undefined {
  const known = catalogue.map((rule) => rule.id)
  return known.includes(id) ? undefined : noSuch('rule', id, known)
}

/** Says that there is no rule or setting of a name, and which was meant; where none is near, which there are. */
export function noSuch(what: 'rule' | 'setting', name: string, known: readonly string[]): string {
  const near = closest(name, known)
  return `there is no ${what} “${name}”; ${near ? `did you mean “${near}”?` : `${what}s: ${known.join(', ')}`}`
}
