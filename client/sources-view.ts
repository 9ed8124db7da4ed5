import {
  type Event,
  EventEmitter,
  l10n,
  Range,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type Uri,
} from 'vscode'
import type { Overview, OverviewItem } from '../server/lsp/overview.ts'

/** VS Code’s own icons. */
const ICONS: Readonly<Record<Overview['kinds'][number]['kind'], string>> = {
  'named-person': 'person',
  'named-organisation': 'organization',
  document: 'file',
  media: 'broadcast',
  'anonymous-individual': 'eye-closed',
  'vague-group': 'question',
  'witness-group': 'organization',
  agentless: 'question',
}

/** A line of the Sources view. */
interface Node {
  readonly label: string
  readonly detail?: string
  readonly icon?: string
  readonly range?: OverviewItem['range']
  readonly children: readonly Node[]
}

/** The Sources view: unsourced claims first, then the sources by kind with their statements and figures. */
export class SourcesView implements TreeDataProvider<Node> {
  readonly #changed = new EventEmitter<undefined>()
  readonly onDidChangeTreeData: Event<undefined> = this.#changed.event
  #uri: Uri | undefined
  #roots: readonly Node[] = []

  /** Shows a draft, or nothing: the view's welcome words stand there then. */
  show(uri: Uri | undefined, overview: Overview | undefined): void {
    this.#uri = uri
    this.#roots = overview ? rootsOf(overview) : []
    this.#changed.fire(undefined)
  }

  getChildren(node?: Node): Node[] {
    return [...(node?.children ?? this.#roots)]
  }

  getTreeItem({ label, detail, icon, range, children }: Node): TreeItem {
    const item = new TreeItem(
      label,
      children.length > 0 ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.None,
    )
    if (detail !== undefined) item.description = detail
    if (icon !== undefined) item.iconPath = new ThemeIcon(icon)
    item.tooltip = detail === undefined ? label : `${label}\n${detail}`
    if (range && this.#uri) {
      const { start, end } = range
      const selection = new Range(start.line, start.character, end.line, end.character)
      item.command = { command: 'vscode.open', title: l10n.t('Go to'), arguments: [this.#uri, { selection }] }
    }
    return item
  }
}

function rootsOf({ unsourced, kinds }: Overview): Node[] {
  const claims: Node[] =
    unsourced.length > 0
      ? [
          {
            label: l10n.t('Nobody is named for'),
            detail: String(unsourced.length),
            icon: 'warning',
            children: unsourced.map((item) => ({ ...item, icon: 'question' })),
          },
        ]
      : []
  return [
    ...claims,
    ...kinds.map(({ kind, label, sources }) => ({
      label,
      detail: String(sources.length),
      icon: ICONS[kind],
      children: sources,
    })),
  ]
}
