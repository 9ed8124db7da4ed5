// Packs dist into onrecord.vsix, or the file that is named: byte by byte the same for the same commit, wherever it is built.
import { execFileSync } from 'node:child_process'

const [, , out = 'onrecord.vsix'] = process.argv
const committed = () => execFileSync('git', ['log', '-1', '--format=%ct'], { encoding: 'utf8' }).trim()
execFileSync(
  process.execPath,
  ['node_modules/@vscode/vsce/vsce', 'package', '--no-dependencies', '--out', out],
  {
    // The time that every entry of the archive bears.
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      SOURCE_DATE_EPOCH: process.env.SOURCE_DATE_EPOCH ?? committed(),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  },
)
