import { Selection, TextEditorRevealType, Uri, ViewColumn, window, workspace } from 'vscode'

/** The command behind the lines of the Sources view and of the report. Nobody calls it by name. */
export const GO_TO = 'onrecord.goTo'

/** A range of a document: its URI, then start line, start character, end line and end character, from 0. */
export type Target = readonly [uri: string, ...range: readonly [number, number, number, number]]

/** Selects a range where its document is being written already, else beside nothing else. */
export async function goTo(...[uri, line, character, endLine, endCharacter]: Target): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(uri))
  const shown = window.visibleTextEditors.find((editor) => editor.document === document)
  const editor = await window.showTextDocument(document, { viewColumn: shown?.viewColumn ?? ViewColumn.One })
  editor.selection = new Selection(line, character, endLine, endCharacter)
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport)
}
