// The licences of what the bundles hold of others: each asks to go along with every copy.
import { readdirSync, readFileSync } from 'node:fs'

/** One text for each licence, under the packages that give these terms, by esbuild's word on what came into the bundles. */
export function noticesOf(metafiles) {
  const bundled = metafiles
    .flatMap(({ outputs }) => Object.values(outputs).flatMap(({ inputs }) => Object.entries(inputs)))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .flatMap(([path]) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? [])
  const byTerms = new Map()
  for (const folder of new Set(bundled)) {
    const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))
    const file = readdirSync(folder).find((each) => /^licen[cs]e(?:\.\w+)?$/i.test(each))
    if (!file) throw new Error(`${folder} has no licence that could go along`)
    const lines = readFileSync(`${folder}/${file}`, 'utf8').trim().split('\n')
    const terms = lines.filter((line) => !RIGHTS.test(line)).join('\n')
    const key = terms.replaceAll(/\s+/g, ' ')
    const entry = [`${name} ${version}, ${license}`, ...lines.filter((line) => RIGHTS.test(line))]
    const { packages } = byTerms.get(key) ?? byTerms.set(key, { terms, packages: [] }).get(key)
    packages.push(entry.map((line) => line.trim()).join('\n  '))
  }
  return [...byTerms.values()]
    .map(({ terms, packages }) => `${packages.sort().join('\n')}\n\n${terms.trim()}\n`)
    .sort()
    .join(`\n${'-'.repeat(80)}\n\n`)
}

/** Whose the package is. */
const RIGHTS = /^\s*Copyright /
