// One bundle serves the command line and the threads that it starts.

/** Does what the arguments of the process say. Resolves to whether it could be done. */
export async function run(): Promise<boolean> {
  const { runProgram } = await import('./program.ts')
  return await runProgram()
}

/** Checks the files that the command line sends to this thread. */
export async function checkInThread(): Promise<void> {
  await import('./worker.ts')
}
