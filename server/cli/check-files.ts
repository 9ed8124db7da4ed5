import { availableParallelism } from 'node:os'
import { type Checked, checkFile, type Task } from './check-file.ts'

/** A thread must have so many files to check that its start, and code that is slow at first, are worth it. */
const SHARE = 64

/** Files that are read while one is checked. */
const AHEAD = 4

/**
 * Checks files, where there are many in `wanted` threads; what comes of them stands in their order. By default one processor
 * is left to collect garbage and to compile: on two, a second thread gained nothing.
 */
export async function checkFiles(
  tasks: readonly Task[],
  wanted = Math.min(availableParallelism() - 1, Math.floor(tasks.length / SHARE)),
): Promise<Checked[]> {
  const threads = Math.min(wanted, tasks.length)
  return threads > 1 ? await inThreads(tasks, threads) : await inTurn(tasks)
}

async function inTurn(tasks: readonly Task[]): Promise<Checked[]> {
  const done: Promise<Checked>[] = []
  for (const [i, task] of tasks.entries()) {
    await done[i - AHEAD]
    done.push(checkFile(task))
  }
  return await Promise.all(done)
}

async function inThreads(tasks: readonly Task[], threads: number): Promise<Checked[]> {
  const { default: workerpool } = await import('workerpool')
  const pool = workerpool.pool(__filename, { workerType: 'thread', minWorkers: threads, maxWorkers: threads })
  try {
    return await Promise.all(
      tasks.map(async (task): Promise<Checked> => {
        const checked: unknown = await pool.exec('checkFile', [task])
        return checked as Checked
      }),
    )
  } finally {
    await pool.terminate(true)
  }
}
