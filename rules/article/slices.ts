/** Work in slices: it yields wherever its caller may do something else first, and may be left unfinished. */
export type Slices<Result> = Generator<undefined, Result>

/** Does all of it at once. */
export function finished<Result>(slices: Slices<Result>): Result {
  for (;;) {
    const step = slices.next()
    if (step.done) return step.value
  }
}
