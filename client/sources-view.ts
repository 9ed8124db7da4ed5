import {
  type Event,
  EventEmitter,
  l10n,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type Uri,
} from 'vscode'
import type { Overview, OverviewItem } from '../server/lsp/overview.ts'
import { GO_TO, type Target } from './go-to.ts'

type Kind = Overview['kinds'][number]['kind']

/** VS Code’s own icons, for kinds of sources and for what stands beneath them. */
const ICONS: Readonly<Record<Kind, string>> = {
  'named-person': 'person',
  'named-organisation': 'organization',
  document: 'file',
  media: 'broadcast',
  'anonymous-individual': 'eye-closed',
  'vague-group': 'question',
  'witness-group': 'organization',
  agentless: 'question',
}

const ICONS_OF_ITEMS: Readonly<Partial<Record<OverviewItem['what'], string>>> = {
  claim: 'question',
  statement: 'quote',
  figure: 'symbol-number',
}

/** A line of the Sources view. */
type Node = Omit<OverviewItem, 'what' | 'range' | 'tooltip' | 'children'> & {
  readonly icon?: ThemeIcon
  readonly range?: OverviewItem['range']
  readonly tooltip?: string
  readonly children: readonly Node[]
}

/** The Sources view: unsourced claims first, then the sources by kind with their statements and figures. */
export class SourcesView implements TreeDataProvider<Node> {
  readonly #changed = new EventEmitter<undefined>()
  readonly onDidChangeTreeData: Event<undefined> = this.#changed.event
  #uri: Uri | undefined
  #shown = ''
  #roots: readonly Node[] = []

  /** Shows a draft, or nothing: the view's welcome words stand there then. */
  show(uri: Uri | undefined, overview: Overview | undefined): void {
    // A tree drawn anew under the pointer loses the click that was meant for it.
    const shown = JSON.stringify([uri?.toString(), overview])
    if (shown === this.#shown) return
    this.#shown = shown
    this.#uri = uri
    this.#roots = overview ? rootsOf(overview) : []
    this.#changed.fire(undefined)
  }

  getChildren(node?: Node): Node[] {
    return [...(node?.children ?? this.#roots)]
  }

  getTreeItem({ label, detail, icon, range, tooltip, children }: Node): TreeItem {
    const item = new TreeItem(
      label,
      children.length > 0 ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.None,
    )
    item.description = detail
    if (icon) item.iconPath = icon
    if (tooltip !== undefined) item.tooltip = tooltip
    if (range && this.#uri) {
      const { start, end } = range
      const target: Target = [this.#uri.toString(), start.line, start.character, end.line, end.character]
      item.command = { command: GO_TO, title: l10n.t('Go to'), arguments: [...target] }
    }
    return item
  }
}

function rootsOf({ unsourced, kinds }: Overview): Node[] {
  const names: Readonly<Record<Kind, string>> = {
    'named-person': l10n.t('Named people'),
    'named-organisation': l10n.t('Organisations'),
    document: l10n.t('Documents'),
    media: l10n.t('News outlets'),
    'anonymous-individual': l10n.t('Unnamed people'),
    'vague-group': l10n.t('Unnamed groups'),
    'witness-group': l10n.t('Witnesses'),
    agentless: l10n.t('Nobody in particular'),
  }
  const claims = {
    label: l10n.t('Claims without a source'),
    detail: String(unsourced.length),
    icon: new ThemeIcon('warning', new ThemeColor('list.warningForeground')),
    children: unsourced.map(nodeOf),
  }
  return [
    ...(unsourced.length > 0 ? [claims] : []),
    ...kinds.map(({ kind, sources }) => ({
      label: names[kind],
      detail: String(sources.length),
      icon: new ThemeIcon(ICONS[kind]),
      children: sources.map(nodeOf),
    })),
  ]
}

function nodeOf(item: OverviewItem): Node {
  const { what, label, tooltip, range, children } = item
  const icon = ICONS_OF_ITEMS[what]
  const line = range.start.line + 1
  return {
    label,
    detail: detailOf(item, line),
    tooltip: what === 'source' ? l10n.t('{0}, first on line {1}', tooltip, line) : tooltip,
    range,
    ...(icon !== undefined && { icon: new ThemeIcon(icon) }),
    children: children.map(nodeOf),
  }
}

/** What a source gives the story; the line of all else. */
function detailOf({ what, detail, children }: OverviewItem, line: number): string {
  if (what !== 'source') return [detail, l10n.t('line {0}', line)].filter(Boolean).join(' · ')
  const figures = children.filter((child) => child.what === 'figure').length
  const statements = children.length - figures
  const said = statements === 1 ? l10n.t('1 statement') : l10n.t('{0} statements', statements)
  if (figures === 0) return said
  return `${said}, ${figures === 1 ? l10n.t('1 figure') : l10n.t('{0} figures', figures)}`
}
