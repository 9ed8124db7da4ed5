import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { type Checked, checkFile, type Task } from './check-file.ts'

/** A thread must have so many files to check that its start, and code that is slow at first, are worth it. */
const SHARE = 64

/**
 * Checks files, where there are many in `wanted` threads; what comes of them stands in their order. By default one processor
 * is left to collect garbage and to compile: on two, a second thread gained nothing.
 */
export async function checkFiles(
  tasks: readonly Task[],
  wanted = Math.min(availableParallelism() - 1, Math.floor(tasks.length / SHARE)),
): Promise<Checked[]> {
  const threads = Math.min(wanted, tasks.length)
  return threads > 1 ? await inThreads(tasks, threads) : tasks.map(checkFile)
}

async function inThreads([first, ...rest]: readonly Task[], threads: number): Promise<Checked[]> {
  if (!first) return []
  const { default: workerpool } = await import('workerpool')
  const pool = workerpool.pool(join(__dirname, 'thread.cjs'), {
    workerType: 'thread',
    minWorkers: threads,
    maxWorkers: threads,
  })
  try {
    // One is checked here while the threads start; what is compiled for it can be remembered.
    const checked = [checkFile(first)]
    return checked.concat(
      await Promise.all(
        rest.map(async (task): Promise<Checked> => {
          const one: unknown = await pool.exec('checkFile', [task])
          return one as Checked
        }),
      ),
    )
  } finally {
    await pool.terminate(true)
  }
}
