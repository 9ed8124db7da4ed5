import { COLOURS } from './style.ts'

/** Classes that give a source’s colour; `i` is its place among the sources, from 0. */
export function colour(i: number): string {
  return `c${Math.min(i, COLOURS - 1)}`
}

/** A source’s number on its colour. */
export function chip(i: number): string {
  return `<span class="chip ${colour(i)}">${i + 1}</span>`
}
