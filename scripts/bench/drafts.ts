/** Drafts to measure with, made of sentences of our own; the same number gives the same draft. */
const SENTENCES = [
  'The strike affected 12,000 workers at the three yards on the estuary.',
  'Harbour master Ingrid Vale said the repair would cost $14 million and take until spring.',
  '“We found cracks in eleven of the forty pillars,” Vale said on Tuesday.',
  'Analysts say the ferry line will not survive a winter without its night runs.',
  'The closure cuts off 2,300 islanders from the mainland between dusk and dawn.',
  'According to the audit office, the town has paid for the same crane twice since 2019.',
  'Nobody on the quay could remember a summer in which the tide came over the steps.',
  '“It is the third winter,” said Tomas Brandt, who runs the chandlery. “We are used to it.”',
  'A study by the Marlin Institute found that mussels grow 30 percent faster in the lee of the wall.',
  'The council meets again next week and is expected to vote on the levy.',
  'Critics argued that the contract was never put out to tender.',
  'She walked home along the dike, past the pumps and the shuttered kiosk.',
  'A person familiar with the talks said the insurer would pay half of the sum.',
  'The old lighthouse has been repainted, and children gave the keeper a cake.',
]

/** Names a document with its link and people who speak of each other, so that there is something to follow. */
const LINKED =
  'The [audit office](https://example.org/audit) has read the contracts, and the audit office says so. Ingrid Vale said Tomas Brandt had warned her, and Brandt said Vale had not listened.'

/** A draft of about `words` words. */
export function draft(words: number, seed: number): string {
  const paragraphs: string[] = ['# The pier that would not hold', 'November 4, 2025', LINKED]
  let state = seed * 7919 + 1
  for (let count = 0; count < words; ) {
    const paragraph: string[] = []
    for (let i = 0; i < 4; i++) {
      state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
      const sentence = SENTENCES[state % SENTENCES.length] ?? ''
      paragraph.push(sentence)
      count += sentence.split(' ').length
    }
    paragraphs.push(paragraph.join(' '))
  }
  return `${paragraphs.join('\n\n')}\n`
}
