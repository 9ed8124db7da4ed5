/** Where a rule's page stands on the web. */
export function rulePageOf(id: string): string {
  return `https://github.com/onrecord/onrecord/blob/main/docs/rules/${id}.md`
}
