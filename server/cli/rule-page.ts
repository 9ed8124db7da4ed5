/** Where a rule's page stands. */
export function rulePageOf(id: string): string {
  return `https://github.com/onrecord/onrecord/blob/main/docs/rules/${id}.md`
}
