/** Milliseconds of the processor that this process has used, which other work on the machine does not lengthen. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
