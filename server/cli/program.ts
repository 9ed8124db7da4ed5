import { createRequire } from 'node:module'
import { Command, InvalidArgumentError, Option } from 'commander'
import { PRESETS, SEVERITIES } from '../config/names.ts'
import { SHEET_FORMATS, type SheetFormat } from '../report/sheet-formats.ts'
import { VERSION } from '../version.ts'
import { FORMATS } from './formats/index.ts'
import { CACHE_FILE } from './result-cache.ts'

/**
 * The command line. Commands are loaded when they are asked for, so that `onrecord check` on one file does not pay for
 * the language server. Exit codes: 0 clean, 1 findings at or over the threshold, 2 usage or configuration error.
 */
const program = new Command('onrecord')
  .description('A sourcing linter for journalism: who says so, and when?')
  .version(VERSION)
  .exitOverride((error) => {
    process.exit(error.exitCode === 0 ? 0 : 2)
  })

program
  .command('check')
  .description('report what a draft does not source')
  .argument('[paths...]', 'files, folders or globs: Markdown, HTML and plain text')
  .addOption(
    new Option('--format <name>', 'how to print findings').choices(Object.keys(FORMATS)).default('stylish'),
  )
  .option('--fix', 'apply the fixes that need no decision')
  .option(
    '--max-warnings <count>',
    'exit 1 only when there are more warnings than this (default: 0)',
    toCount,
  )
  .option('--quiet', 'report errors and warnings only')
  .option('--config <file>', 'use this configuration file, and no other')
  .addOption(new Option('--preset <name>', 'which rules run where no rule is set').choices(PRESETS))
  .addOption(
    new Option('--rule <id=severity>', `set a rule: ${SEVERITIES.join(', ')}; may be repeated`)
      .argParser(collect)
      .default([], 'none'),
  )
  .option('--cache', 'check only what has changed since the last run with --cache')
  .option('--cache-location <file>', `where that is remembered (default: ${CACHE_FILE})`)
  .option('--threads <count>', 'how many check at once (default: by processors and files)', toCount)
  .option('--stdin', 'read one draft from standard input')
  .option('--stdin-filename <name>', 'what the draft from standard input is called (default: stdin.md)')
  .action(async (paths: string[], options) => {
    const { checkCommand } = await import('./commands/check.ts')
    process.exitCode = await checkCommand(paths, options)
  })

program
  .command('analyze')
  .description('write what is known of each text: one JSON line in, one out')
  .addOption(
    new Option('--ndjson', 'read {"id","text","path"?} lines from standard input').makeOptionMandatory(),
  )
  .action(async () => {
    const { analyzeCommand } = await import('./commands/analyze.ts')
    await analyzeCommand(process.stdin, process.stdout)
  })

program
  .command('sources')
  .description('print the source sheet of drafts')
  .argument('<paths...>', 'files, folders or globs')
  .addOption(
    new Option('--format <name>', 'how to print it')
      .choices([...Object.keys(SHEET_FORMATS), 'html'])
      .default('markdown'),
  )
  .action(async (paths: string[], { format }: { format: SheetFormat | 'html' }) => {
    const { sourcesCommand } = await import('./commands/sources.ts')
    process.exitCode = await sourcesCommand(paths, format)
  })

program
  .command('explain')
  .description('say what a rule demands, and why')
  .argument('[rule]', 'its id; without one, all rules are listed')
  .action(async (id?: string) => {
    const { explanationOf } = await import('./commands/explain.ts')
    process.stdout.write(explanationOf(id))
  })

program
  .command('lsp')
  .description('start the language server')
  .option('--stdio', 'talk over standard input and output')
  .option('--node-ipc', 'talk over Node’s channel to the parent process')
  .option('--socket <port>', 'talk over a socket', toCount)
  .option('--clientProcessId <id>', 'the editor’s process: the server ends when it does')
  .action(() => {
    // The server reads the options itself. It is a bundle of its own beside this one, so that other commands never load it.
    createRequire(__filename)('./server.cjs')
  })

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader went away ("onrecord check | head"): nothing is left to say, and what was found stays found.
  if (error.code === 'EPIPE') process.exit()
  process.stderr.write(`onrecord: nothing could be printed (${error.code ?? error.message})\n`)
  process.exit(2)
})

/** Does what the arguments of the process say. Resolves to whether it could be done; if not, it has been said why. */
export async function runProgram(): Promise<boolean> {
  try {
    await program.parseAsync()
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error)
    process.stderr.write(`${words.replaceAll(/^/gm, 'onrecord: ')}\n`)
    process.exitCode = 2
  }
  return process.exitCode !== 2
}

function collect(value: string, list: readonly string[]): string[] {
  return [...list, value]
}

function toCount(value: string): number {
  // A variable that is not set leaves nothing, which `Number` takes for 0.
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('It takes a whole number.')
  return Number(value)
}
