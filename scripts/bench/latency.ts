import { Session } from './session.ts'

/** Milliseconds but for memory, which is in MiB resident and absent where the system does not tell. */
export interface Latency {
  readonly start: number
  readonly open: number
  readonly keystrokes: readonly number[]
  readonly memory?: number
}

/** Opens a draft and types into its middle, one letter a version, waiting for the diagnostics of each. */
export async function latency(command: readonly string[], text: string, count: number): Promise<Latency> {
  const session = await Session.start(command)
  const open = await session.open(text)
  const keystrokes: number[] = []
  for (let i = 0; i < count; i++) keystrokes.push(await session.type())
  const memory = session.memory()
  await session.stop()
  return { start: session.startTime, open, keystrokes, ...(memory !== undefined && { memory }) }
}
