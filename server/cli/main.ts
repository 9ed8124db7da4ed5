import { isMainThread } from 'node:worker_threads'

// One bundle serves the command line and the threads that it starts.
if (isMainThread) void import('./program.ts')
else void import('./worker.ts')
