import {
  alsoCalled,
  antecedentKinds,
  isAnybody,
  isBare,
  isChild,
  isInformant,
  isOffice,
  isOther,
  isOwned,
  isPaper,
  isParent,
  isTeam,
  isTradeOf,
  isUnique,
  isVariation,
  isVeiled,
  isYetToCome,
  keepsReference,
  nameWords,
  standsAlone,
} from '../../languages/en/coreference.ts'
import { isMetonym } from '../../languages/en/source-kinds.ts'
import type { Mention, SourceKind } from '../model.ts'
import {
  fits,
  isCalled,
  isDoubtful,
  isGiven,
  isNamed,
  isNamedIn,
  isNameProper,
  isOfTrade,
  isPerson,
  isRelative,
  isSexed,
  isSomebodyNamed,
  mayBeWho,
  sameGender,
  sameName,
  takesUp,
} from './likeness.ts'
import type { MentionFacts, Sighting } from './sighting.ts'

/** A person, body, document or group while the article is read. */
export interface Entity {
  /** Counted from 0 in the order in which they appear. */
  readonly id: number
  name: string
  kind: SourceKind | undefined
  gender: Mention['gender'] | undefined
  /** Its gender is that of the first pronoun that was taken for it, and of nothing else. */
  guessed: boolean
  words: readonly string[]
  /** "jr", "sr": father and son are two. */
  generation: string | undefined
  /** The head of a body's name before "of", "for" or "on": "Ministry". */
  front: string | undefined
  readonly heads: Set<string>
  readonly aliases: Set<string>
  /** How often it has been mentioned. */
  mentions: number
  /** The one that names or describes it most fully. */
  definition: Sighting
  /** Sentence of its last mention, and of the last that gave it words; counted over the article. */
  last: number
  spoke: number
  /** It was founded by a description, not by a name or pronoun. */
  readonly described: boolean
  /** Somewhere it stands where a source stands, whether an attribution was found there or not. */
  cited: boolean
  /** Somewhere it is mentioned outside what others say. */
  told: boolean
  /** Somewhere it is the first person or body of its sentence, or its source: a later description means it rather than a bystander. */
  prominent: boolean
}

interface Seen {
  readonly entity: Entity
  readonly sentence: number
  readonly subject: boolean
  /** A description of somebody not told of before, beside another subject: "a student with a daughter". */
  readonly aside: boolean
  readonly quoted: boolean
  /** "His team", "Vance’s promise": told of in passing. */
  readonly owner: boolean
}

/** How many sentences back a pronoun reaches, and how many mentions are kept for it. */
const REACH = 8

const REMEMBERED = 24

/** How many sentences back a description without a bearer of its head noun reaches. */
const RECALLED = 12

/** How many sentences back a description reaches that says somebody told of by name in other words. */
const VARIED = 4

/** Who has been mentioned so often is one whom the story is about. */
const SALIENT = 5

/** What it counts for that somebody spoke last; less where the sentence has told of others before the pronoun. */
const SPEAKER = 1.2
const SPEAKER_BEFORE = 0.4

/** How many bearers of one word are kept: the latest are the likeliest to be meant. */
const BEARERS = 16

/**
 * Who is who in one article, filled in reading order. Each step looks things up by a word, so the work grows with the
 * mentions and not with their square.
 */
export class SymbolTable {
  readonly #byWord = new Map<string, Entity[]>()
  readonly #byHead = new Map<string, Entity[]>()
  readonly #byPhrase = new Map<string, Entity>()
  readonly #latest = new Map<SourceKind, Entity>()
  #recent: Seen[] = []
  #speaker: Entity | undefined
  /** The same, if it was a question. */
  #asker: Entity | undefined
  #previous: Entity | undefined
  /** Whom the last possessive pronoun meant, which stands right before what is owned. */
  #owner: Entity | undefined
  /** Whom the last "he" or "she" of a quotation meant, and its sentence. */
  #meant: Entity | undefined
  #meantIn = -1
  /** The sentence of the last body that is nobody of the article. */
  #bystander = -1
  /** The first sentence of the block that is read. */
  #paragraph = 0
  /** How many there are. */
  #founded = 0

  /**
   * The entity that a mention stands for, in a sentence counted over the article; a name that is new, or a source that nothing
   * earlier explains, founds one. A pronoun never means `not`, and means `told` where that fits: whom its form tells of. Where that is a
   * `stranger`, it means nobody else of whom not even the sex is known.
   */
  resolve(
    sighting: Sighting,
    sentence: number,
    not?: Entity,
    told?: Entity,
    stranger = false,
  ): Entity | undefined {
    // "The Vance campaign" tells of her in passing, and of nothing new.
    if (sighting.mention.form === 'inner') return this.#name(sighting) ?? this.#inside(sighting, sentence)
    const { mention, isCited } = sighting
    // "Vance, the mayor": in other words, and nothing new.
    if (mention.apposed) return told
    const { gender } = sighting.mention
    const isWho = sighting.phrase === 'who' && told?.kind === 'named-person'
    const sure = told && gender && (isWho || fits(told, gender)) ? told : undefined
    const known = sure ?? this.#known(sighting, sentence, not)
    const guess = stranger && mention.form === 'pronoun' && isSexed(gender) && !isSexed(known?.gender)
    const found = guess ? undefined : (known ?? this.#found(sighting, sentence))
    if (mention.form === 'pronoun' && mention.possessive) this.#owner = found
    if (!found) {
      this.#previous = undefined
      if (
        mention.form === 'description' &&
        mention.definite &&
        mention.gender === 'neuter' &&
        !sighting.phrase.startsWith('its ') &&
        mention.kind !== 'document'
      )
        this.#bystander = sentence
      return undefined
    }
    found.mentions++
    if (sighting.quoted && mention.form === 'pronoun') {
      this.#meant = found
      this.#meantIn = sentence
    }
    // "The clerk lost their keys": one or many, a possessive does not tell; "who" tells nothing.
    if (mention.form === 'pronoun' && mention.gender) {
      if (sighting.phrase !== 'who' && (!mention.possessive || isSexed(mention.gender))) {
        // "Team Tries To Weaken Vance in Her State": a name told of once may be somebody else’s.
        if (!found.gender && !sure && found.mentions === 2 && found.words.length < 2) found.guessed = true
        found.gender ??= mention.gender
      }
    } else this.#learn(found, sighting)
    found.last = sentence
    if (isCited) found.cited = true
    if (!sighting.quoted) found.told = true
    this.#remember(found, sighting, sentence)
    return found
  }

  /** "A report by the clerk, Jane Roe": somebody told of whole inside of another, whom a later name may mean. */
  #inside(sighting: Sighting, sentence: number): Entity | undefined {
    const found = this.#found(sighting, sentence)
    if (!found) return undefined
    found.mentions++
    this.#learn(found, sighting)
    return found
  }

  /** A block starts, with this sentence. */
  startBlock(sentence: number): void {
    this.#paragraph = sentence
  }

  /** Who was given words last. */
  get speaker(): Entity | undefined {
    return this.#speaker
  }

  /** The entity has just been given words: pronouns prefer it. */
  spoke(entity: Entity, sentence: number, asks: boolean): void {
    entity.spoke = sentence
    this.#speaker = entity
    entity.guessed = false
    this.#asker = asks ? entity : undefined
  }

  #known(sighting: Sighting, sentence: number, not?: Entity): Entity | undefined {
    const { mention, isSource, isCited } = sighting
    if (mention.form === 'pronoun') return this.#pronoun(sighting, sentence, not)
    if (mention.form === 'name' || mention.form === 'capital') return this.#name(sighting)
    const bearer = sighting.predicate ? this.#previous : undefined
    if (bearer?.kind === 'named-person' && bearer.last === sentence && sameGender(bearer, mention))
      return bearer
    return isSource || mention.definite || isCited ? this.#description(sighting, sentence) : undefined
  }

  #found(sighting: Sighting, sentence: number): Entity | undefined {
    const { mention, label, words, generation, isSource, isCited } = sighting
    // A description that is no source matters only as what a later pronoun or name may take up. Whose something is was told before.
    if (mention.possessive) return undefined
    const lasting =
      mention.kind === 'anonymous-individual' || mention.heads.some(isTeam) || isPaperTold(sighting)
    const inside = mention.form === 'inner' && mention.kind === 'named-person'
    if (!isSource && !isCited && mention.form !== 'name' && !inside && !lasting) return undefined
    if (mention.form === 'capital' || (!isSource && mention.form === 'pronoun')) return undefined
    return {
      id: this.#founded++,
      name: label,
      kind: mention.kind,
      gender: mention.gender,
      guessed: false,
      words,
      generation,
      front: frontOf(label),
      heads: new Set(),
      aliases: new Set(),
      mentions: 0,
      definition: sighting,
      last: sentence,
      spoke: -1,
      described: mention.form === 'description',
      cited: false,
      told: false,
      prominent: false,
    }
  }

  #remember(
    entity: Entity,
    { mention, quoted, titled, isSource, owner, main }: Sighting,
    sentence: number,
  ): void {
    if (titled) return
    const subject =
      main ||
      (!owner &&
        !this.#recent.some((seen) => seen.sentence === sentence && !seen.owner && isPerson(seen.entity)))
    if (main)
      this.#recent = this.#recent.map((seen) =>
        seen.sentence === sentence ? { ...seen, subject: false } : seen,
      )
    if (subject || isSource) entity.prominent = true
    const aside = !subject && !mention.definite
    if (mention.form !== 'pronoun') this.#bystander = -1
    this.#recent.push({ entity, sentence, subject, aside, quoted, owner })
    if (this.#recent.length > REMEMBERED * 2) this.#recent = this.#recent.slice(-REMEMBERED)
    this.#previous = entity
    if (entity.kind && mention.form !== 'pronoun' && !isMetonym(entity.name))
      this.#latest.set(entity.kind, entity)
  }

  #pronoun(
    { mention: { gender }, phrase, relative, asked, answers, controlled, quoted, isSource }: Sighting,
    sentence: number,
    not?: Entity,
  ): Entity | undefined {
    if (gender === undefined) return this.#byPhrase.get(phrase)
    if (phrase === 'who' || phrase === 'which')
      return relative && this.#previous && mayBeWho(this.#previous, phrase) ? this.#previous : undefined
    // "Vance asked Dahl whether she …"
    if ((asked || controlled) && this.#previous && fits(this.#previous, gender)) return this.#previous
    // "Dahl said his company knew its clients": the company’s, of which nothing is told.
    if (gender === 'neuter' && this.#bystander === sentence) return undefined
    return this.#nearest(
      sentence,
      (seen) => {
        const { entity, sentence: at, subject } = seen
        const away = sentence - at
        if (entity === not || !fits(entity, gender) || (away > REACH && entity !== this.#speaker))
          return undefined
        // "Vance’s workers lost their jobs": theirs.
        if (gender === 'plural' && away === 0 && seen.owner) return undefined
        // "They" and "it" mean whom the last sentence was about, or nobody who is listed.
        if (!isSexed(gender) && (away > 1 || (away === 1 && !subject && entity !== this.#speaker)))
          return undefined
        // “What was it?” a clerk asked. “Nothing,” he replied: somebody else than the clerk.
        if (answers && entity === this.#asker) return undefined
        // A source of whom not even the sex is told is no "she".
        if (isSexed(gender) && entity.described && [...entity.heads].some(isVeiled)) return undefined
        // "She sang Harbour Lights at Marlow": neither is who sings.
        if (isDoubtful(entity)) return subject ? -4 : undefined
        // "“Vance’s remarks were wrong and he should go. I told him so,” Dahl said": named in the same words, and meant again.
        const again = entity === this.#meant && sentence - this.#meantIn < 2
        const named = seen.quoted && away === 0 && entity.words.length > 0
        const own = quoted && (named || again) ? 2 : 0
        // "When a nurse told Vance, he …": somebody told of for the first time, of whom not even the sex is known.
        const stranger = isSexed(gender) && !entity.gender && isStranger(entity) ? 0.5 : 0
        return (entity.gender === gender ? 0.6 : 0) + own - stranger
      },
      isSource || this.#recent.at(-1)?.sentence !== sentence ? SPEAKER : SPEAKER_BEFORE,
    )
  }

  /**
   * Of those told of last, the one that is nearest, was the subject of its sentence, or spoke last. `fit` weighs how well each does, if at
   * all, and `elsewhere` that somebody spoke last in an earlier sentence.
   */
  #nearest(
    sentence: number,
    fit: (seen: Seen) => number | undefined,
    elsewhere = SPEAKER,
  ): Entity | undefined {
    let best: Entity | undefined
    let most = Number.NEGATIVE_INFINITY
    for (const seen of this.#recent.slice(-REMEMBERED)) {
      const { entity, sentence: at, subject, aside, quoted } = seen
      const fitting = fit(seen)
      if (fitting === undefined) continue
      const away = sentence - at
      const weight =
        fitting -
        Math.min(away, REACH) +
        (subject ? 0.6 : 0) +
        (entity === this.#speaker ? (at === sentence ? SPEAKER : elsewhere) : 0) +
        // "Vance was less sure. “…,” she said": the paragraph is about her.
        (subject && away < 2 && at >= this.#paragraph && isSubject(entity, at) ? 1 : 0) -
        // "Vance did not hit his son": he is whom the story is about.
        (entity.described && !subject ? 0.5 : 0) +
        Math.min(entity.mentions, SALIENT) * 0.1 -
        (aside ? 1 : 0) -
        (quoted ? 2 : 0)
      if (weight >= most) {
        most = weight
        best = entity
      }
    }
    return best
  }

  #name(sighting: Sighting): Entity | undefined {
    const { mention, words, apposed, identified, identifiedAs, named } = sighting
    const [first] = words
    const last = words.at(-1)
    if (first === undefined || last === undefined) return undefined
    let best: Entity | undefined
    let most = 0
    for (const word of first === last ? [last] : [last, first]) {
      for (const entity of this.#byWord.get(word) ?? []) {
        const apart = isRelative(entity, sighting)
        const likeness =
          !apart && isNamed(entity, mention, words) ? sameName(entity, words, mention.heads) : 0
        // "Little" at the start of a sentence is seldom Little Walter.
        if (likeness === 0 || (likeness === 1 && mention.form === 'capital' && !isGiven(first))) continue
        // Among bearers of one surname the title decides, then who was mentioned last.
        const shared = mention.heads.some((head) => entity.heads.has(head)) ? 0.5 : 0
        const sexed = isSexed(mention.gender) && entity.gender === mention.gender ? 0.4 : 0
        // "“Kim Vance is born,” Vance said": not whom only he has named so far.
        const told = entity.told ? 0.3 : 0
        // "Her daughter, Kate Vance, said … Vance was born in …": a story calls whom it is about by surname, and her kin by more.
        const kin = words.length === 1 && isHerChild(entity.definition) ? 0.4 : 0
        const weight = likeness + shared + sexed + told - kin + (entity.last + 1) / 1e7
        if (weight > most) {
          most = weight
          best = entity
        }
      }
    }
    if (best) return best
    // "Assistant Superintendent of Police Jane Roe said … The ASP said": the post, and no body.
    const bearer =
      first === last && mention.definite ? this.#byHead.get(first)?.findLast(isPerson) : undefined
    if (bearer && /^\p{Lu}{2,}$/u.test(sighting.label) && bearer.words.length > 0) return bearer
    // "The clerk’s lawyer said … The clerk’s lawyer, Jane Roe, said …": the same words, now with a name.
    const described = apposed === undefined ? undefined : this.#byPhrase.get(apposed)
    if (described?.kind === 'anonymous-individual' && described.words.length === 0) return described
    if (mention.kind === 'named-person' && named && this.#previous) {
      const { kind, words: known } = this.#previous
      if (kind === 'anonymous-individual' && known.length === 0 && sameGender(this.#previous, mention))
        return this.#previous
    }
    return mention.kind === 'named-person' && identified ? this.#unnamed(mention, identifiedAs) : undefined
  }

  /** Somebody described earlier who is named only now: "a lawmaker said … Lee, the lawmaker, …". */
  #unnamed(mention: MentionFacts, identifiedAs: boolean): Entity | undefined {
    const bearers = mention.heads.map((head) => this.#byHead.get(head)?.at(-1))
    if (identifiedAs) bearers.push(this.#latest.get('anonymous-individual'))
    return bearers.find(
      (entity) =>
        entity?.kind === 'anonymous-individual' && entity.words.length === 0 && sameGender(entity, mention),
    )
  }

  #description(
    { mention, label, phrase, qualifiers, quoted, isSource, qualified }: Sighting,
    sentence: number,
  ): Entity | undefined {
    // "Omar Bishop … Bishop said": a word that names a role may be a surname.
    const bearer = /^\p{Lu}\p{Ll}+$/u.test(label) ? this.#byWord.get(phrase)?.findLast(isPerson) : undefined
    if (bearer?.words.at(-1) === phrase && bearer.words.length > 1) return bearer
    const same = keepsReference(phrase, mention.definite)
      ? this.#byPhrase.get(this.#keyOf(phrase, mention))
      : undefined
    const [head = ''] = mention.heads
    // "Vance, the daughter of a pilot": of others than the daughter told of before.
    if (same || isYetToCome(phrase) || (qualified && isChild(head))) return same
    if (isOwnGroup(phrase, mention)) return this.#ownedBy(this.#owner, head)
    // "Actress asks for rain": a headline leaves out the article.
    const bare =
      label !== phrase &&
      label.toLowerCase() === phrase &&
      keepsReference(phrase, false) &&
      isVariation(phrase, head)
    if (!mention.definite && !bare) return this.#inHeadline(mention, phrase, head)
    const other = isOther(phrase)
    const singular = head.replace(/s$/, '')
    for (const key of head === singular ? [head] : [head, singular]) {
      const likely = (this.#byHead.get(key) ?? []).filter(
        (entity) =>
          takesUp(entity, mention, head) &&
          isOfTrade(entity, phrase, head) &&
          (entity.described || !isParent(phrase)),
      )
      const named = likely.filter((entity) => isNamedIn(entity, qualifiers))
      // "Sorland Gov. Vance … the Sorland governor": the only one of the story bears the office, and no place in the name.
      const told = isOffice(head) ? !head.startsWith('former ') : isUnique(head)
      const alone = named.length === 0 && told && likely.length === 1
      const bearers = alone ? likely : named
      // "The other officer" is not the one told of last.
      if (other) bearers.pop()
      const entity = bearers.findLast(({ prominent }) => prominent) ?? bearers.at(-1)
      if (entity) return entity
    }
    let best: Entity | undefined
    // A noun with nothing before it but "the" takes up what was told of last: "the ratings agency" is a new one.
    for (const kind of !qualified && (isBare(phrase, head) || isTradeOf(label, head))
      ? antecedentKinds(head)
      : []) {
      if (kind !== 'document' && isOwned(phrase)) continue
      const entity = this.#told(kind, sentence, (one) => isCalled(one, head, kind))
      if (!entity) continue
      if (!best || entity.last > best.last) best = entity
    }
    if (best || isOwned(phrase)) return best
    const firm = mention.kind === 'named-organisation' && isBare(phrase, head) && this.#firm(sentence)
    if (firm) {
      firm.kind = 'named-organisation'
      return firm
    }
    const varies = !other && !quoted && isVariation(phrase, head, isSource)
    return (
      (varies ? this.#varied(mention, phrase, head, sentence) : undefined) ??
      this.#somebody(mention, label, sentence)
    )
  }

  /** By what a description is found again: "her campaign" is another’s than "her campaign" of somebody else. */
  #keyOf(phrase: string, mention: MentionFacts): string {
    return isOwnGroup(phrase, mention) ? `${this.#owner?.id ?? ''} ${phrase}` : phrase
  }

  /** "Vance’s supporters … his supporters": the one that bears the noun and its owner’s name. */
  #ownedBy(owner: Entity | undefined, head: string): Entity | undefined {
    const name = owner?.words.at(-1)
    if (name === undefined) return undefined
    return this.#byHead
      .get(head)
      ?.findLast((entity) => entity.described && nameWords(entity.name).includes(name))
  }

  /** "Study finds bias", "Sorland lawmaker wants a ban", and below: "a study of nine harbours", "a lawmaker in Sorland". */
  #inHeadline({ kind }: MentionFacts, phrase: string, head: string): Entity | undefined {
    const [article, noun] = phrase.split(' ', 2)
    if (!/^an?$/.test(article ?? '')) return undefined
    return this.#byHead.get(head)?.find((one) => {
      if (!one.described || one.kind !== kind || one.mentions > 1) return false
      return isHeadlined(one, head, noun === head)
    })
  }

  /** "The singer", "the 40-year-old", "the Sorland governor": whoever was told of by name in the sentences before. */
  #varied({ gender }: MentionFacts, phrase: string, head: string, sentence: number): Entity | undefined {
    const office = isOffice(head)
    // Any story has its governor: it must be said of where, and of one person alone.
    if (office && phrase === head && !head.startsWith('former ')) return undefined
    const seen = new Set<Entity>()
    const nearest = this.#nearest(sentence, ({ entity, sentence: at }) => {
      const away = sentence - at
      const sexed = isSexed(gender) && entity.gender === gender
      if ((away > (sexed ? REACH : VARIED) && entity !== this.#speaker) || !isSomebodyNamed(entity))
        return undefined
      if (isSexed(gender) && isSexed(entity.gender) && gender !== entity.gender) return undefined
      if (away > 0) seen.add(entity)
      if (entity.last === sentence || (office && [...entity.heads].some(isOffice))) return undefined
      return sexed ? 0.6 : 0
    })
    if (!office || seen.size < 2) return nearest
    // “…,” Vance said. The Sorland governor added …: who spoke right before, in the same paragraph.
    const goesOn =
      nearest === this.#speaker && nearest?.last === sentence - 1 && nearest.spoke >= this.#paragraph
    return goesOn ? nearest : undefined
  }

  /** "According to Tidemark. The company": a name of one word told of right before, of which nothing shows that it is somebody’s. */
  #firm(sentence: number): Entity | undefined {
    const { entity, sentence: at } = this.#recent.at(-1) ?? {}
    const may =
      entity !== undefined &&
      entity.spoke >= 0 &&
      (entity.kind === 'named-person' || entity.kind === undefined) &&
      entity.words.length === 1 &&
      entity.gender === undefined &&
      entity.heads.size === 0
    return may && at === sentence - 1 ? entity : undefined
  }

  /** The one of a kind that was mentioned last, if the noun of a description can be said of it: "the airline" is no union. */
  #told(kind: SourceKind, sentence: number, fits: (entity: Entity) => boolean): Entity | undefined {
    const latest = this.#latest.get(kind)
    if (latest && sentence - latest.last <= RECALLED && fits(latest)) return latest
    return this.#recent.findLast(
      ({ entity, sentence: at }) =>
        entity.kind === kind && sentence - at <= RECALLED && !isMetonym(entity.name) && fits(entity),
    )?.entity
  }

  /** "A man of 43 … The patient …": a definite role that nobody bears yet is that of somebody told of only as a man. */
  #somebody(mention: MentionFacts, label: string, sentence: number): Entity | undefined {
    // "The Taoiseach" holds an office, and is no man told of before.
    if (mention.kind !== 'anonymous-individual' || / \p{Lu}/u.test(label)) return undefined
    // "A source told … The insider added": who spoke without a name goes on.
    const [head = ''] = mention.heads
    if (isInformant(head) && head !== 'friend')
      return this.#told('anonymous-individual', sentence, ({ heads }) => [...heads].some(isInformant))
    const entity = this.#latest.get('anonymous-individual')
    // "A person close to the board said … The chairman": whoever speaks unnamed is not called by a post then.
    const told =
      entity &&
      entity.words.length === 0 &&
      entity.prominent &&
      [...entity.heads].every(isAnybody) &&
      !(entity.heads.has('person') && entity.spoke >= 0)
    return told && sentence - entity.last <= RECALLED && sameGender(entity, mention) ? entity : undefined
  }

  #learn(entity: Entity, sighting: Sighting): void {
    const { mention, label, words, phrase, acronyms, generation } = sighting
    if (mention.form !== 'name' && keepsReference(phrase, mention.definite))
      this.#byPhrase.set(this.#keyOf(phrase, mention), entity)
    if (
      mention.kind &&
      (entity.kind === undefined || (mention.form === 'name' && entity.kind === 'anonymous-individual'))
    )
      // "Vance … the singer": whoever has a name is not anonymous for being described.
      entity.kind =
        mention.kind === 'anonymous-individual' && entity.words.length > 0 ? 'named-person' : mention.kind
    // The study of the headline gets its full description.
    if (
      entity.described &&
      entity.mentions === 2 &&
      /^an? /.test(phrase) &&
      isHeadlined(entity, mention.heads[0] ?? '', true)
    ) {
      entity.name = label
      entity.definition = sighting
    }
    if (entity.guessed && mention.gender) {
      entity.gender = mention.gender
      entity.guessed = false
    }
    entity.gender ??= mention.gender
    entity.generation ??= generation
    if (mention.name !== undefined) {
      if (words.length > entity.words.length || entity.mentions === 1 || isNameProper(entity, words)) {
        entity.name = mention.name
        entity.words = words
        entity.front = frontOf(mention.name)
        entity.definition = sighting
      }
      for (const word of words) index(this.#byWord, word, entity)
      if (entity.kind !== 'named-person') this.#learnBody(entity, words, acronyms)
    }
    // "The state party" is no state.
    const heads = mention.form === 'description' ? mention.heads.slice(0, 1) : mention.heads
    for (const head of heads) {
      this.#learnHead(entity, head)
      for (const other of alsoCalled(head)) this.#learnHead(entity, other)
    }
  }

  /** The short forms of a body's name: its acronyms and its head noun. */
  #learnBody(entity: Entity, words: readonly string[], acronyms: readonly string[]): void {
    for (const acronym of acronyms) {
      entity.aliases.add(acronym)
      index(this.#byWord, acronym, entity)
    }
    const head = words.at(-1)
    if (head === undefined || words.length === 1 || !standsAlone(head)) return
    this.#learnHead(entity, head)
    if (entity.front !== undefined) this.#learnHead(entity, entity.front)
  }

  #learnHead(entity: Entity, head: string): void {
    entity.heads.add(head)
    index(this.#byHead, head, entity)
  }
}

/** Is somebody or something told of as a headline does, by the noun alone, or even a word and the noun: "Study", "Sorland lawmaker"? */
function isHeadlined({ name }: Entity, head: string, qualified: boolean): boolean {
  const words = name.toLowerCase().split(' ')
  if (words.at(-1) !== head) return false
  return words.length === 1 || (qualified && words.length === 2 && !HEADLINE_LEAVES.test(words[0] ?? ''))
}

/** What a headline leaves out before a noun. */
const HEADLINE_LEAVES = /^(?:the|a|an|his|her|its|their|this|that|one|another|some|many|most|several|other)$/

/** "His campaign", "their advisers": those who are somebody’s, as others have theirs. */
function isOwnGroup(phrase: string, { form, kind }: MentionFacts): boolean {
  return (
    form === 'description' &&
    kind !== 'document' &&
    kind !== 'anonymous-individual' &&
    kind !== undefined &&
    /^(?:his|her|its|their) /.test(phrase)
  )
}

/** "A letter to the council": a paper that the story goes on to quote. */
function isPaperTold({ mention: { form, kind, heads }, phrase }: Sighting): boolean {
  return form === 'description' && kind === 'document' && /^an? /.test(phrase) && isPaper(heads[0] ?? '')
}

function frontOf(name: string): string | undefined {
  const linked = name.search(/ (?:of|for|on) /)
  return linked > 0 ? nameWords(name.slice(0, linked)).at(-1) : undefined
}

function index(table: Map<string, Entity[]>, word: string, entity: Entity): void {
  const list = table.get(word)
  if (!list) {
    table.set(word, [entity])
    return
  }
  if (list.at(-1) === entity) return
  const at = list.indexOf(entity)
  if (at >= 0) list.splice(at, 1)
  list.push(entity)
  if (list.length > BEARERS) list.shift()
}

/** "Her daughter, Kate Vance" */
function isHerChild({ mention, phrase }: Sighting): boolean {
  return mention.heads.some(isChild) && /^(?:his|her|their) /.test(phrase)
}

/** Somebody with a name, or unnamed and with the word: a paragraph is about them. */
function isSubject({ kind, spoke }: Entity, sentence: number): boolean {
  return kind === 'named-person' || (kind === 'anonymous-individual' && spoke === sentence)
}

/** "A nurse", told of once. */
function isStranger({ described, mentions, spoke, words, definition }: Entity): boolean {
  return described && mentions === 1 && spoke < 0 && words.length === 0 && !definition.mention.definite
}
