/** One colour a source; those beyond share the last, told apart by their numbers. White and black stand on them at 4.5 : 1. */
const LIGHT = ['#0b6bcb', '#b3471b', '#2b7a3d', '#7b3fb0', '#a0325e', '#6b6300', '#00707a', '#5c5c5c']
const DARK = ['#6cb6ff', '#ff9d6f', '#7fd68f', '#cfa6f5', '#f39ab8', '#d9cf5e', '#6fd6df', '#bbbbbb']

/** How many colours there are. */
export const COLOURS = LIGHT.length

const palette = (colours: readonly string[]): string =>
  colours.map((colour, i) => `--c${i}: ${colour}`).join('; ')
const light = `color-scheme: light; ${palette(LIGHT)}; --on: #fff; --alarm: #a31515; --dim: #5a5a5a; --line: #00000026; --fill: #00000012; --unnamed: #8a8a8a`
const dark = `color-scheme: dark; ${palette(DARK)}; --on: #111; --alarm: #ff9c8f; --dim: #b4b4b4; --line: #ffffff33; --fill: #ffffff1a; --unnamed: #8f8f8f`

/** The page’s style: a browser’s colours, or those of the VS Code theme in which it is shown. */
export const STYLE = `:root { ${light} }
@media (prefers-color-scheme: dark) { :root { ${dark} } }
.vscode-dark, .vscode-high-contrast { ${dark} }
.vscode-light, .vscode-high-contrast-light { ${light} }
.vscode-high-contrast { --dim: var(--vscode-editor-foreground); --line: var(--vscode-contrastBorder, currentColor) }
*, ::before, ::after { box-sizing: border-box }
body { font: var(--vscode-font-size, 16px)/1.5 var(--vscode-font-family, system-ui, sans-serif); margin: 0 auto; max-width: 52rem; padding: 1.2rem 1rem 3rem; background: var(--vscode-editor-background, Canvas); color: var(--vscode-editor-foreground, CanvasText) }
h1 { font-size: .85em; font-weight: 600; letter-spacing: .06em; text-transform: uppercase; margin: 0; color: var(--dim) }
h2 { font-size: 1.6em; line-height: 1.25; margin: .2rem 0 0 }
h3, caption { font-size: 1.05em; font-weight: 600; text-align: left; margin: 0; padding: 1.8rem 0 .4rem }
section + section { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: 1.5rem }
a { color: var(--vscode-textLink-foreground, LinkText) }
a:focus-visible { outline: 2px solid var(--vscode-focusBorder, currentColor); outline-offset: 2px }
p { margin: .4rem 0 }
small, .path, .note { color: var(--dim); font-size: .85em; font-weight: normal }
.glance { display: grid; grid-template-columns: repeat(4, 1fr); gap: .6rem; margin: 1.2rem 0 .8rem }
.glance div { display: flex; flex-direction: column-reverse; justify-content: flex-end; padding: .5rem .7rem; background: var(--fill); border: 1px solid transparent; border-radius: 4px }
.glance dt { color: var(--dim); font-size: .85em; line-height: 1.3 }
.glance dd { margin: 0; font-size: 1.7em; line-height: 1.2; font-weight: 600; font-variant-numeric: tabular-nums }
.alarm dd, .none { color: var(--alarm) }
.vscode-high-contrast .glance div { border-color: var(--line) }
.shares, .strip { display: flex; overflow: hidden; border-radius: 3px; forced-color-adjust: none; print-color-adjust: exact }
.shares { height: .6rem }
.named { background: var(--c0) }
.unnamed { background: repeating-linear-gradient(135deg, var(--unnamed) 0 3px, transparent 3px 6px) }
.own { background: var(--fill) }
.shares > *, .key { border: 1px solid var(--line) }
.legend { display: flex; flex-wrap: wrap; gap: .1rem 1.2rem; list-style: none; margin: .4rem 0 0; padding: 0; font-size: .85em }
.key { display: inline-block; width: .8rem; height: .8rem; margin-right: .4rem; vertical-align: -.1em; border-radius: 2px; forced-color-adjust: none; print-color-adjust: exact }
.strip { height: 2.2rem; background: var(--fill) }
.part { flex: 1 1 0; min-width: 3px; overflow: hidden; text-align: center; font-size: .8em; font-weight: 600; line-height: 2.2rem; height: 2.2rem; color: var(--on); text-decoration: none; white-space: nowrap }
.part.first { margin-left: 2px }
.part.open { background: repeating-linear-gradient(135deg, var(--alarm) 0 2px, transparent 2px 7px) }
.part b { padding: .15em .4em; border-radius: 3px }
.part b.none { color: var(--alarm); background: var(--vscode-editor-background, Canvas) }
a.part:hover { filter: brightness(1.15) }
table { border-collapse: collapse; width: 100% }
th, td { overflow-wrap: anywhere; border-bottom: 1px solid var(--line); padding: .35rem .8rem .35rem 0; text-align: left; vertical-align: top }
thead th { color: var(--dim); font-size: .85em; font-weight: normal; overflow-wrap: normal }
tbody th small { display: block }
td:first-child, th:first-child { width: 3rem; font-variant-numeric: tabular-nums }
.missing td:nth-child(2) { width: 34% }
.share { width: 42% }
.share small { float: right }
.chip { display: inline-block; min-width: 1.4em; padding: 0 .3em; border-radius: 3px; color: var(--on); font-size: .85em; font-weight: 600; text-align: center; forced-color-adjust: none; print-color-adjust: exact }
.track { display: block; height: .6rem; margin: .35rem 0 .2rem; background: var(--fill); border-radius: 3px; overflow: hidden; forced-color-adjust: none; print-color-adjust: exact }
.bar { display: block; height: 100%; min-width: 2px; border-radius: 3px }
${LIGHT.map((_, i) => `.c${i} { background-color: var(--c${i}) }`).join('\n')}
.axis { position: relative; height: 1rem; margin: .2rem .5rem .4rem }
.axis::before { content: ''; position: absolute; left: 0; right: 0; top: .45rem; border-top: 2px solid var(--dim) }
.axis span { position: absolute; top: .15rem; width: .7rem; height: .7rem; margin-left: -.35rem; border-radius: 50%; background: var(--c0); border: 1px solid var(--vscode-editor-background, Canvas); forced-color-adjust: none }
.times { list-style: none; margin: 0; padding: 0 }
.times strong { display: inline-block; min-width: 8.5rem; font-variant-numeric: tabular-nums }
@media (max-width: 24rem) { .glance { grid-template-columns: 1fr 1fr } }
@media (max-width: 30rem) { .glance div { padding: .4rem .5rem } h2 { font-size: 1.3em } th, td { padding-right: .5rem } .times strong { display: block } }
`
