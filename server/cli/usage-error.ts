/** Something the user asked for that cannot be done: exit code 2. */
export class UsageError extends Error {}
