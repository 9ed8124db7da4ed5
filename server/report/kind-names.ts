import type { SourceKind } from '../../rules/index.ts'

/** What a kind of source is called, one and many. */
export const KINDS: Readonly<Record<SourceKind, readonly [one: string, many: string]>> = {
  'named-person': ['named person', 'named'],
  'named-organisation': ['organisation', 'organisations'],
  document: ['document', 'documents'],
  media: ['news outlet', 'news outlets'],
  'anonymous-individual': ['anonymous source', 'anonymous'],
  'vague-group': ['unnamed group', 'unnamed groups'],
  'witness-group': ['group of witnesses', 'groups of witnesses'],
  agentless: ['nobody', 'nobody'],
}
