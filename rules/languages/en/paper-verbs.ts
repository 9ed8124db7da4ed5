const HANDLED =
  /^(?:published|released|issued|compiled|commissioned|obtained|seen|reviewed|viewed|written|produced|prepared|conducted|filed|submitted|presented|posted|leaked|drawn|signed|dated|unveiled|shared|sent|collected|gathered|disclosed|circulated|unsealed|cited|quoted|carried|provided|given|made)$/

/** "Published", "seen", "filed": what becomes of reports, figures and papers, in lower case, as it is said behind them. */
export function isHandled(word: string): boolean {
  return HANDLED.test(word)
}
