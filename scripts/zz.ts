import { readFileSync } from 'node:fs'
import { createAnalyser, toDocument } from '../rules/index.ts'
import { syntaxOfFile } from '../server/config/syntax.ts'

const gold = JSON.parse(readFileSync('../shared/gold/desk/set-b.json', 'utf8'))
const a = createAnalyser()
let tot = 0,
  got = 0
for (const g of gold) {
  const art = a({ text: g.text, syntax: syntaxOfFile(g.path), path: g.path })
  for (const s of g.sources ?? []) {
    const src = art.sources.find((x) =>
      x.mentions.some((m) => {
        const b = art.blocks[m.block]
        if (!b) return false
        const p = toDocument(b, m)
        return p.start < s.end && p.end > s.start
      }),
    )
    const n = src?.attributions.length ?? 0
    tot += s.attributions
    got += Math.min(n, s.attributions)
    if (n < s.attributions)
      console.log(g.id, '|', s.name, s.kind, 'gold', s.attributions, 'ours', n, src?.name, src?.kind)
  }
}
console.log(got, tot, got / tot)
