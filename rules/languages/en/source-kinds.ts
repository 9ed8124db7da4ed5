import data from './source-nouns.json' with { type: 'json' }

const groups = new Map<string, number>(Object.entries(data.groups))
const roles = new Set(data.roles)
const titles = new Set(data.titles)
const bodies = new Set(data.bodies)
const metonyms = new Set(data.metonyms)
const media = new Set(data.media)
const nations = new Set(data.nations)
const countries = new Set(data.countries)

const DOCUMENTS = new Set(
  `study studies report reports poll polls survey surveys data figures statistics estimate estimates research analysis paper
  papers findings documents document records record filing filings lawsuit complaint indictment affidavit memo letter email
  emails transcript review census index forecast forecasts projections projection audit assessment website bulletin
  law bill order ruling statement essay article book column editorial evidence polling tally numbers results exit-polls
  cables timeline biography affidavits transcripts declaration probe
  database minutes agenda rules video proposal manifesto tests test model models trial inquiry investigation meta-analysis preprint dossier cable article articles tweet post posts
  guidelines footage recording recordings documentary tape tapes scan scans messages texts photos photographs`.split(
    /\s+/,
  ),
)
const PERSONS = new Set(
  `official source person aide insider man woman witness employee worker student resident adviser advisor diplomat lawmaker
  officer examiner prosecutor executive manager doctor nurse teacher analyst expert critic supporter activist voter farmer trader
  investor banker soldier commander lawyer attorney operative strategist staffer staff donor delegate member mother father
  friend neighbor neighbour colleague guest passenger driver patient victim user commenter reader caller protester
  representative relative boy girl individual someone somebody figure veteran insider expert leader parishioner applicant
  defendant suspect plaintiff juror agent speaker author researcher scientist professor economist pollster detective
  alum alumna alumnus grad climber sailor dancer gardener carpenter mechanic cashier lady stylist girlfriend boyfriend fiancé fiancée stepson stepdaughter senator congressman congresswoman governor mayor minister president spokesman spokeswoman spokesperson`.split(
    /\s+/,
  ),
)
const OUTLET =
  /^(?:times|post|herald|tribune|journal|gazette|news|press|chronicle|globe|telegraph|guardian|independent|observer|mirror|courier|examiner|inquirer|dispatch|ledger|clarion|enquirer|argus|echo|advertiser|bugle|sentinel|standard|star|sun|daily|weekly|magazine|radio|tv|television|newspaper|nbc|cnn|bbc|cbs|abc|npr|pbs|fox|msnbc|ap|afp|reuters|upi|bloomberg|politico|axios|vox|breitbart|buzzfeed|huffpost|newsweek|slate|salon|wikinews|quest|channel)$/
/** Outlets whose names look like anything else; single words and full names. */
const OUTLET_NAMES = new Set(
  `Reuters AFP AP UPI CNN BBC NBC CBS ABC NPR PBS MSNBC CNBC ESPN ITV HBO Politico POLITICO Axios Vox Breitbart BuzzFeed HuffPost
  Newsweek Slate Salon Wikinews Wired Mashable Gawker Vice Fortune Forbes Deadspin Quartz Bloomberg Haaretz Spiegel Bild Pravda Izvestia
  Kommersant Interfax Euronews Mediapart Libération Corriere Dawn ProPublica FiveThirtyEight TechCrunch Variety Billboard
  Deadline TIME Lawfare Reddit Wikipedia TMZ MailOnline RadarOnline HollywoodLife Vogue Cosmopolitan GQ Esquire
  PEOPLE Playboy Refinery29 TVNewser Digiday Recode Gizmodo Engadget`
    .split(/\s+/)
    .concat([
      'Le Monde',
      'Le Figaro',
      'El País',
      'El Pais',
      'El Mundo',
      'Der Spiegel',
      'Die Zeit',
      'Die Welt',
      'La Repubblica',
      'La Stampa',
      'Al Jazeera',
      'Al Arabiya',
      'Dagens Nyheter',
      'Svenska Dagbladet',
      'Aftonbladet',
      'Aftenposten',
      'Asahi Shimbun',
      'Wall Street Journal',
      'Rolling Stone',
      'New Yorker',
      'Financial Times',
      'Economist',
      'Atlantic',
      'Hill',
      'Daily Beast',
      'Intercept',
      'Verge',
      'Real News',
      'Sky News',
      'Deutsche Welle',
      'Associated Press',
      'Vanity Fair',
      'Mother Jones',
      'National Review',
      'Huffington Post',
      'Business Insider',
      'Scientific American',
      'Live Science',
      'National Geographic',
      'New Scientist',
      'Marie Claire',
      'USA Today',
      'USA TODAY',
      'Page Six',
      'Gossip Cop',
      'Hollywood Reporter',
      'Hollywood Life',
      'Entertainment Tonight',
      'Entertainment Weekly',
      'Good Morning America',
      'Harper’s Bazaar',
      "Harper's Bazaar",
      'Radar Online',
      'E! News',
      'Us Weekly',
      'In Touch',
      'Life & Style',
      'Yahoo News',
      'Radio Free Europe',
      'PC World',
      'PC Magazine',
      'PC Pro',
    ]),
)
const BODIES = new Set(
  `university institute department ministry agency commission committee council court board office bureau administration association
  federation union party campaign foundation center centre organization organisation group company corporation corp inc llc ltd
  bank fund church hospital school college police congress senate house parliament government authority service services
  society league club team coalition alliance network project program programme initiative nations union embassy army navy
  force guard command military museum library laboratory lab institution firm agency firm partners holdings industries
  airlines airways motors systems technologies pharmaceuticals pharma insurance exchange reserve treasury pentagon kremlin
  fire sheriff's prosecutor's attorney's governor's mayor's caucus pac plc ag gmbh nv electric gop democrats republicans committee's city county state
  district village town prosecutors regulators ministry's stats`.split(/\s+/),
)
const PUBLIC_BODY =
  /^(?:police|authorities|government|ministry|agency|company|court|parliament|congress|senate|military|army|navy|city|county|state|council|administration|campaign|department|commission|committee|board|bureau|union|party|university|hospital|school|church|firm|bank|group|organization|organisation|team|club|prosecution|prosecutors|embassy|pentagon|regulator|regulators|coalition|association|opposition|office|crown|defense|defence|treasury|command)$/

/** Nouns for what a company, charity or association is: "Nokeda, a maker of pumps". */
const KIND_OF_BODY =
  /^(?:company|firm|startup|start-up|maker|manufacturer|automaker|carmaker|chipmaker|drugmaker|brewer|retailer|grocer|chain|supplier|producer|bank|lender|insurer|brokerage|carrier|airline|shipper|utility|nonprofit|non-profit|charity|agency|consultancy|think-tank|tank|watchdog|regulator|supermarket|organi[sz]ation|association|union|network|startup|conglomerate|giant|publisher|platform|subsidiary|museum|hospital|university|club|institute|foundation|coalition|group|party|panel|brigade|orchestra|choir)$/

/** A noun for what a company, charity or association is, in lower case. */
export function isKindOfBody(word: string): boolean {
  return KIND_OF_BODY.test(word)
}

/** A place or building that stands for who speaks from there: "the Kremlin", "Norway". */
export function isMetonym(name: string): boolean {
  const bare = name.replace(/^the /i, '').replace(/['’]s$/, '')
  return metonyms.has(bare) || countries.has(bare)
}

/** A state by its name, which tells a reader where and not who. */
export function isCountry(name: string): boolean {
  return countries.has(name)
}

/** "South", "Korean", "U.S.", "Republican": stands before a name or role without being part of it. */
export function isNation(word: string): boolean {
  return nations.has(word)
}

/** A title that stands before a name, with or without its stop, in lower case: "mayor", "dr.". */
export function isTitle(word: string): boolean {
  // "Inspector-general", "director-general"
  return titles.has(word.endsWith('.') ? word.slice(0, -1) : word) || word.endsWith('-general')
}

/** A noun for what a person is or does, in lower case: "engineer", "ex-dealer". */
export function isRole(word: string): boolean {
  const own = word.startsWith('ex-') ? word.slice(3) : word
  return roles.has(own) || PERSONS.has(own)
}

/** A noun for a body that speaks, in lower case: "ministry", "company". */
export function isBody(word: string): boolean {
  return BODIES.has(word) || bodies.has(word)
}

/** The last word of a news outlet’s name, in lower case: "tribune". */
export function isOutlet(word: string): boolean {
  // "Union-Tribune", "Times-Picayune"
  return (
    OUTLET.test(word) ||
    /-(?:tribune|times|picayune|dispatch|press|herald|journal|gazette|independent|courier|post|news|telegraph|leader|record|republican|democrat|examiner|chronicle|observer|bee)$/.test(
      word,
    )
  )
}

/** A noun for what can be looked up, in lower case: "report", "survey". */
export function isDocument(word: string): boolean {
  return DOCUMENTS.has(word)
}

/** How vague a group is: 3 experts, critics, supporters; 2 officials and trades; 1 the public and witnesses. */
export function groupLevel(word: string): number | undefined {
  return groups.get(word)
}

/** A body that a common noun names well enough: "police", "the company". */
export function isPublicBody(word: string): boolean {
  return PUBLIC_BODY.test(word)
}

/** The call sign of a station in America, and initials that look like one. */
const STATION = /^[KW][A-Z]{2,3}(?:-(?:TV|FM|AM))?$/
const NO_STATION =
  /^(?:WHO|WWF|WTO|WADA|WWE|WBA|WBC|WBO|WFP|WMD|WMO|WMDS|WTA|WRC|WASH|WAR|WAS|WHAT|WHEN|WHY|WITH|WILL|WEST|WORK|WWI|WWII|KGB|KKK|KFC|KLM|KPMG|KIA|KING|KIDS|KILL|KEY|KCNA|KDE|KSA|KSC)$/

/** An outlet by its whole name, or a network by the first word of one ("CNN", "Fox News"). */
export function isMediaName(name: string): boolean {
  if (/^FOX ?\d+$/i.test(name) || (STATION.test(name) && !NO_STATION.test(name))) return true
  return media.has(name) || OUTLET_NAMES.has(name.replace(/^The /, ''))
}
