import { type CodeAction, commands, l10n, Range, type TextDocument, window, workspace } from 'vscode'

let fixing: Promise<void> = Promise.resolve()

/** Mends all that needs no decision in a draft. One call waits for the other: no edit is made to words that have moved. */
export function fixAll(document: TextDocument): Promise<void> {
  const turn = fixing.then(() => fixAllIn(document))
  // Whoever asked for it is told what went wrong; the next is not held up by it.
  fixing = turn.catch(() => undefined)
  return turn
}

async function fixAllIn(document: TextDocument): Promise<void> {
  const { version } = document
  const [action] = await commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new Range(0, 0, document.lineCount, 0),
    'source.fixAll.onrecord',
  )
  // Somebody has typed meanwhile: the places are asked for anew.
  if (document.version !== version) return fixAllIn(document)
  if (action?.edit) await workspace.applyEdit(action.edit)
  else void window.showInformationMessage(l10n.t('Nothing here can be mended without a decision of yours.'))
}
