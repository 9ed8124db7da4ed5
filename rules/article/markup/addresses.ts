/**
 * A bare address: no words of the article. What closes its sentence, quotation or bracket is none of it. Its length is bounded, so that
 * a page full of them is still read once.
 */
export const BARE_ADDRESS =
  /(?:https?:\/\/|www\.)(?:[^\s<>()[\]"“”«»]|\([^\s<>()"“”«»]{0,300}\)|\[[^\s<>[\]"“”«»]{0,300}\]){0,2000}(?<![.,;:!?…'’])/i
