import type { Figure, Quote, Sentence, Token } from '../../article/model.ts'
import { AUCTION, type BusinessStory, isOfBusiness, type Trade, tradeIn } from './figure-business.ts'
import { tokenRange } from './token-range.ts'

/** Words by which somebody is harmed, held or let go: even a small count of those wants its counter. */
const GRAVE =
  /\b(?:kill|dead|die[ds]?\b|death|injur|wound|hurt|arrest|detain|infect|missing|displac|evacuat|laid off|layoff|jobs?\b|fired|starv|poison|victim|casualt|convict|deport|evict|homeless)/i
/** Papers of a court vouch for what a defendant did. */
const COURT =
  /\b(?:plead(?:ed|s)? (?:not )?guilty|plea (?:deal|agreement)|indictment|indicted|(?:was|were|been) sentenced|court (?:papers|documents|filings?|records))\b/i
/** Who brings a charge vouches for what is charged. */
const CHARGED =
  /\b(?:prosecutors?|regulators?|watchdog|authorities|plaintiffs?|lawsuit|indictment|complaint|grand jury|writ)\b[^.;]{0,80}\b(?:charg(?:e[sd]?|ing)|alleg\w+|accus\w+|indict\w+|su(?:e[sd]?|ing))\b/i
/** A law, a plan or a contract vouches for what it lays down. */
const LAYS_DOWN =
  /\bunder (?:an?|the|its|his|her|their|this|that|[\w’']+[’']s?) (?:[\w-]+ ){0,2}(?:regulations?|rules?|law|plan|deal|proposal|agreement|bill|policy|treaty|contract|scheme|formula|recommendations?|guidelines?|budget)\b|\b(?:bill|law|plan|goals?|targets?|program(?:me)?|scheme|stopgap|spending package|funds?|vouchers?|allowances?|entr(?:y|ies|ants)|competition|proposal|offer|scenario|package|measure|ordinance|amendment|legislation|budget|ruling|contract|agreement|order|policy|act|deal|settlement|treaty|constitution|code|rules?|proclamation|decree)\b[^.;]{0,80}\b(?:would|calls?(?: on| for)?|contains?|requires?|caps?|sets?|allows?|limits?|includes?|provides?|imposes?|permits?|takes? effect|bans?|grants?|stipulat\w+|refers?|added|pays?|holds?|affects?)\b|\b(?:limit|maximum|minimum|fee)\b[^.;]{0,50}\b(?:is|are)\b|^(?:It|They|This) (?:would|will|should|must) (?:also )?(?:include|cap|limit|raise|require|allow|cut|set|impose|ban|provide|grant|lower|increase|reduce|extend|cover|spend|pay|get|receive)\b|^It (?:caps|limits|raises|requires|allows|cuts|sets|imposes|bans|provides|grants|lowers|extends)\b|\bshould not\b|\bproposed by\b/i
/** Sums that a court or a kidnapper names, that somebody sets out to raise, or that are there to be won. */
const SENTENCED =
  /\b(?:settle[sd]?|settlements?|compensation|bail|bond|fines?|fined|penalt(?:y|ies)|damages|ransom|arrears|to raise|prizes?|championship|tournament|jackpot)\b|\b(?:court|judge|jury|tribunal|ruling|order(?:s|ed|ing)?)\b[^.;]{0,80}\bto pay\b/i
/** Rates and goals that an authority sets, and what people are allowed. */
const SETS =
  /\b(?:sets?|setting|imposed?|imposes|charges?) (?:an?|the|its) [^.;,]{0,30}\b(?:fees?|rates?|tax(?:es)?|caps?|limits?|goals?|targets?|quotas?|thresholds?|levy|tolls?|tariffs?)\b|\b(?:goals?|rule of thumb) (?:set|of|to|is|was|for)\b|\b(?:can|may|must) (?:contribute|claim|borrow|deduct|withdraw|deposit)\b|\b(?:must|are (?:able|allowed|entitled|required) to|be (?:able|allowed|entitled|required) to)\b[^.;]{0,60}\b(?:up to|at least|at most|no more than|a maximum of)\b|\b(?:interest|bonus|base|repo|lending|borrowing|bank|VAT|tax|duty) rates?\b[^.;]{0,80}\b(?:cut|raised?|lowered|set|held|kept|left|increased|reduced|paying|pays?|is|are|at)\b|\b(?:tax-free|tax rules|tax relief|rate of interest)\b|\bpersonal (?:[\w-]+ ){0,3}allowance\b|\b(?:vouchers?|prizes?|scholarships?|grants?),? worth\b|\b(?:raised|cut|lowered|held|kept|left) (?:its |the )?(?:key |base |main |benchmark )?(?:interest )?rates?\b/i
/** Public money on its way: whoever gives it is on record for the sum. */
const ALLOTTED =
  /\b(?:funding|funded|grants?|granted|loans?|bonds?|(?:re)?allocat\w+|appropriat\w+|earmark\w*|dedicated|set aside|sets aside|go(?:es|ing)? toward|directed (?:to|toward)|handed out|stipends?|scholarships?|reimburs\w+|in (?:state |emergency |extra |financial |food |foreign )*aid|aid package|subsid(?:y|ies)|(?:drive|programme|program|package|scheme|project|appeal|plan|contract) worth)\b/i
/** "Her income is £30,000": her own affair. */
const OWN_AFFAIR =
  /\b(?:[Hh]is|[Hh]er|[Mm]y|[Tt]heir) (?:\p{Ll}+ ){0,2}(?:income|salary|debts?|rent|pension|wages?|bill|mortgage|pay|earnings|allowance|savings)\b/u
/** What it costs to come in. */
const ADMISSION =
  /\b(?:tickets?|admission|membership|initiation fees?|per person|cover charge|entry fees?)\b/i
/** "Families with incomes above $125,000": who is meant, no claim. */
const BRACKET =
  /\b(?:incomes?|earning|earns?|making|makes?|salar(?:y|ies)|worth) (?:of |above |below |between |from )?$/
/** A small sum that stands for many. */
const TYPICAL = /\b(?:average|averag(?:es|ed|ing)|median|typical|per capita)\b/i
/** The writer says how the figure was come by. */
const METHOD =
  /\b(?:(?:figure|number|estimate|total)s? (?:came|comes|was taken|is taken) from|(?:previous|earlier|initial|first|original|revised) (?:estimates?|forecasts?|readings?) of|(?:is|was|are|were|[’']s) based on|by our count|our (?:own )?(?:count|tally|analysis)|we (?:counted|calculated|found))\b/i
/** A study that the paragraph names, or comes back to, vouches for its figures, whichever sentence they stand in. */
const STUDY =
  /\b(?!(?:The|An?|In|One|New|This|That|Only|No|Some|Most|Recent|Exit|But|And) )\p{Lu}[\w.&/’'-]* (?:[\w/&-]+ ){0,3}(?:poll|survey|study|report|analysis|audit)\b[^.]{0,60}\b(?:found|finds|shows?|showed|put|indicat\w+|suggest\w+)\b|\b(?:map|plan|report|presentation|slides?|chart|document|memo|draft|data|numbers) (?:presented|released|shared|prepared|drawn up|written|provided|published) by (?:[\p{Ll}]+ ){0,3}\p{Lu}|\b(?:study|trial|survey|review|analysis|paper|research)\b[^.]{0,80}\bpublished (?:[\p{Ll}\d]+ ){0,3}(?:in|by) (?:the )?(?:journal )?\p{Lu}|\b(?:study|survey|poll|census|audit|analysis|report|statistics|data|figures)\b[^.]{0,60}\b(?:by|from) (?:an? |the )?(?:[\p{Ll}-]+ ){0,3}\p{Lu}|\b(?:listed|compiled|registered|declared|recorded|counted|measured|tracked|collected) (?:by|with) (?:the )?\p{Lu}|(?:^|[.!?] )(?:The|This) (?:\p{Ll}+ ){0,2}(?:report|study|survey|census|audit) (?:also )?(?!is|was|has)(?:\p{Ll}+ed|says|shows|found|puts?|finds|gives)\b|\b[Tt](?:he|his|hese) (?:[\p{Ll}\d-]+ ){0,2}(?:study|survey|poll|census|audit|analysis|report|statistics|data|figures)\b[^.]{0,60}\b(?:released|published|conducted|commissioned|used|looked|covered|followed|captured|tracked|compared)\b|\b[Tt]he (?:researchers|scientists|team|authors) (?:used|looked|followed|compared|tracked|analy[sz]ed|examined|studied|measured|tested)\b/u
/** "A race that the UN estimates could cost …", "the National Food Survey": named in the clause or the paragraph. */
const NAMED_SAYS =
  /\b(?:data|figures|records|statistics|documents|filings?|estimates|results|returns|papers|emails|ledgers|logs|receipts|disclosures|accounts) (?:(?!and |but |who )[\w’'$.-]+ ){0,6}(?:shows?|showed|showing|suggests?|indicates?|reveal(?:s|ed)?)\b|\b(?:estimates|says|reckons|calculates|reports) (?:the )?\p{Lu}|\b(?:government|ministry|agency|bank|company|firm|institute|department|bureau|office|commission) (?:had |has )?(?:estimate[sd]?|forecasts?|predict(?:s|ed)|project(?:s|ed)|expect(?:s|ed)|said|says|reported)\b|\b(?:[Pp]redictions?|[Ff]orecasts?) (?:by|from|that)\b|\b(?:[Aa]nalysts|[Ee]conomists|[Ee]xperts|[Mm]arkets?|Wall Street) (?:\p{Ll}+ ){0,3}(?:expect\w*|forecast\w*|predict\w*|pencilled)\b|^As (?:\p{Lu}|the )[^,]{2,60}? (?:documented|reported|noted|wrote|found|put it|observed|pointed out|said|showed),|\b(?!(?:An?|The|Some|This|That) )[A-Z][\w.]+ (?:has learn(?:ed|t)|understands|reckons?|expects?|believes?|predicts?|forecasts?|estimates?|estimated|says|said|reports|reported|claims|claimed|found|calculates|calculated)\b/u
const NAMED_STUDY =
  /\b(?:[A-Z]\w+ ){1,3}(?:Survey|Census|Report|Index|Study|Poll|Review|Dataset|Statistics|figures|data|statistics)\b|\bCensus Bureau\b|\b[Rr]ich [Ll]ist\b|\b(?:best|highest|worst)-paid\b/
/** "In the latest Harbour News/Tidewater poll", "in the RegionWatch average of polls", "voters in the survey". */
const NAMED_POLL =
  /\b[Ii]n (?:an? |the )?(?:[\p{Ll}-]+ ){0,3}\p{Lu}[\w.&/’'-]*(?: [\w/&-]+){0,4} (?:polls?|survey|tally|average of (?:[\p{L}]+ ){0,4}(?:polls|surveys))\b|\b(?:in|of|to|by|from) (?:the|that|this|its) (?:same |latest |new )?(?:poll|survey)\b/u
/** Shares of people with an opinion: a poll's, where the paragraph beside speaks of one. */
const OPINION =
  /\b(?:likely voters|respondents|those surveyed|support(?:s|ed)?|back(?:s|ed|ing)|favou?r(?:s|ed|able|ability)?|unfavou?rabl[ey]|approv(?:e|al)|disapprov\w+|oppos(?:e|ed)|prefer(?:red)?|ratings?|undecided|chose|choose|agree(?:d)?|leads?|leading|ahead|trails?|reaction|named|pick(?:s|ed)|select(?:s|ed)|view(?:ed|s)?|think|say|said|believe|satisfied|worried|scared|want|cit(?:e|ed)|would vote|vote for|predict|race)\b/
/** A paragraph tells how the poll was made. */
const THE_POLL = /\b[Tt]he (?:poll|survey) (?:of|was|asked|questioned|interviewed)\b|\bmargin of error\b/
const POLL_STORY =
  /\b\p{Lu}[\w.&/’'-]*(?: [\w/&-]+){0,3} (?:[Pp]oll|[Ss]urvey)\b|\b(?:poll|survey)\b[^.]{0,40}\b(?:by|for) (?:the )?\p{Lu}|^[^\n]*\b(?:[Pp]olls?|[Ss]urvey|[Ee]xit [Pp]olls?)\b[^\n]*\n/u
const POLLING = /\b(?:according to the results|polls?|polling|survey(?:ed)?|respondents|margin of error)\b/i
/** Results that were declared. */
const WON =
  /\b(?:won|wins|winning|beat|bested|edged|defeated|lost|carried|swept|received|took|pulled|finished|voted|cast|majority)\b/i
const ELECTION =
  /\b(?:votes?|ballots?|primar(?:y|ies)|caucus(?:es)?|runoff|elections?|referendum|precincts|turnout|delegates|electorate|second place|third place|contests?)\b/i
/** "Carried the state 66% to 30%", "won by 30 points". */
const SCORED =
  /\b(?:won|beat|carried|defeated|bested|edged|wins?|beats?)\b[^.;]{0,60}?\d(?:%|\s?per ?cent|\s?points)?(?: to |[-–])\d|\bw[io]n(?:s|ning)? (?:[^.;]{0,40}\b)?by (?:\w+ ){0,3}points\b/
/** What the tape shows. */
const MARKET =
  /\b(?:[Ss]tocks?|[Ss]tock (?:market|exchange)|[Ss]hares?|stock price|yields?|closing price|index|Dow|Nasdaq|S&P 500|FTSE|Nikkei|DAX|Hang Seng|futures|crude|Brent|Treasury yields?|Wall Street)\b[^.;]{0,60}\b(?:closed?|closing|rose|fell|fallen|risen|added|leapt|higher|lower|up|down|gained|lost|dropped|jumped|trad(?:ed?|ing)|slipped|climbed|edged|settled|ended|tumbled|surged|sank|slid|plunged|soared)\b/
/** "Fell $1.25, or 1.4 percent, to $88.95", "gold closed up $16.70". */
const QUOTED =
  /\bclosing price\b|\b(?:rose|fell|climbed|dropped|gained|lost|slipped|jumped|added|(?:closed|finished|ended) (?:up|down)) \$?[\d.]+(?: cents?| points?| percent|%)?,? (?:or [\d.]+(?: percent|%)?,? )?(?:to (?:close at |settle at |finish at )?\$?\d|in (?:early |late |heavy )?trading)|\b(?:dollar|pound|sterling|euro|yen)\b[^.;]{0,100}\b(?:against|to the|buying|trading|worth|yen|cents|bought|low of|high of)\b|\b(?:were|was|to) trad(?:e|ing)\b|\bchanging hands\b|\b(?:[Gg]old|[Ss]ilver|[Cc]opper|[Oo]il|[Cc]rude|euro|dollar|yen|bitcoin|[Bb]rent|[Oo]il prices?)\b[^.;]{0,40}\b(?:rose|fell|closed|settled|climbed|slipped|traded|finish\w*|higher|lower)\b/
/** The toll of another year. */
const PAST_TOLL =
  /\b(?:killed|killing|dead|died|deaths|wounded|injured)\b[^.;]{0,120}\b(?:1[89]\d\d|20\d\d)\b|\b(?:1[89]\d\d|20\d\d)\b[^.;]{0,240}\b(?:killed|killing|dead|died|deaths|wounded|injured)\b/
/** "In the Second World War". */
const DEAD = /\b(?:kill(?:ed|ing)|dead|died|deaths|wounded|injured)\b/
const OF_WAR =
  /\b(?:World War|WWI{1,2}|Holocaust|Civil War|Vietnam War|Korean War|Black Death|Great Depression)\b/
/** The sentence's subject is a document. */
const DOCUMENT_SAYS =
  /^(?:The|This|Its|Their|His|Her|(?:\p{Lu}[\w.]+ ){1,3})(?:[\p{L}\d’'/-]+ ){0,3}?(?:report|survey|study|poll|census|audit|data|figures|statistics|findings|results|analysis|filings?|documents?|records)(?: (?!is|was|are|were|has been|have been)\p{L}+)/u
const SEATS = /^(?:delegates|superdelegates|electors|seats|votes|ballots)$/
/** What somebody means to do or asks for, before the figure. */
const MEANS =
  /\b(?:targets? of|goal of|looks?(?:ing)? for|needs?|(?:is|are) due to (?:rise|fall|increase|drop|be)|aims? of|earmark(?:s|ed|ing)|(?:is|are|was|were) (?:set|due|scheduled) to|(?:is|are) (?:to (?!blame)|rolling out|introducing|launching|adding|building)|will (?:devote|spend|invest|receive|get|contribute)|plan(?:s|ned|ning)? (?:to|on|for)|plans|aim(?:s|ed|ing)? (?:to|for)|hop(?:es?|ed|ing) (?:to|for)|intend(?:s|ed|ing)? to|want(?:s|ed|ing)? (?:to|an?)|seek(?:s|ing)?|sought|propos(?:e[sd]?|ing|als?)|advocat(?:es|ed|ing)|call(?:s|ed|ing) for|demand(?:s|ed|ing)|offer(?:s|ed|ing)|vow(?:s|ed|ing)? to|promis(?:e[sd]?|ing)|pledg(?:e[sd]?|ing)|ask(?:s|ed|ing) for|seek to|sought to|(?:asks?|asked|urges?|urged|tells?|told|orders?|ordered|directs?|directed|requires?|required) (?:[\w’'-]+ ){1,5}to|request(?:s|ed|ing)?)\b[^.;:]{0,110}$/i
/** "The yard wants a pay freeze; …; and a 50 percent cut in sick leave": the whole list. */
const DEMANDS =
  /^(?:[\p{L}’'.-]+ ){1,5}(?:wants|demands|proposes|seeks|asks for|calls for) [^.:]{0,400};[^.:]{0,400}$/u
/** What is to be done with them, behind the figure: "1,100 jobs will go", "200 jobs are to be created". */
const TO_COME =
  /^ (?:\p{L}+ )?(?:will go\b|(?:are|is) to \p{Ll}|will be (?:created|cut|lost|axed|shed|built|added|hired|laid off|closed|sold)\b)/u
/** "Has been allocated $4 million by the mine": the giver is named behind. */
const GIVEN =
  /\b(?:allocated|awarded|granted|given|paid|funded|pledged|lent|fined|donated|promised)\b[^.;]{0,60}$/
/** A passive whose doer is named behind the count. */
const DONE_BY =
  /^[^.;]{0,90}\b(?:filed|issued|opened|closed|launched|built|organi[sz]ed|hired|bought|sold|seized|arrested|distributed|handed out|donated) [^.;]{0,50}\bby (?:the |an? )?\p{Lu}/u
/** "Who gave the party a sum of £500,000": the giver is named. */
const GAVE =
  /\b(?!(?:handful|dozens?|hundreds|thousands|many|people|total) )[\p{L}.]+,? (?:who |has |had |have |also )*(?:gave|donated|pledged|contributed|lent|bequeathed) (?!a (?:grand )?total)[^.;]{0,50}$/u
const GIVER = /^[^.;,]{0,30} by (?:an? |the |its )?[\p{L}]/u
/** Somebody says it, whoever that is: whether that is enough is asked by other rules. */
const SAYS_THAT =
  /\b(?:news|said|says|told [^.,;]{1,40}|pointed out|noted|argue[sd]|claim(?:s|ed)|estimate[sd]?|calculate[sd]|warn(?:s|ed)|explain(?:s|ed)|insist(?:s|ed)|believe[sd]?) that\b[^.;]*$/
const SAID_SO = /, (?:[\p{L}.’'-]+ ){1,7}(?:said|says|told|reported|announced|estimates?|estimated)\b/u
/** What an amount that was told before is made of. */
const PART = /^(?:Of (?:the|that|this|those|these)\b|That (?:money|sum|figure|total|amount)\b|Of which\b)/
const SHARE_OUT = /\b(?:[Tt]he|[Ii]ts) (?:final|remaining|other|last|rest|first|additional) $/
/** "Under Ms. Lind's plan, …": what follows in the paragraph is the plan's too. */
const UNDER_PLAN =
  /^Under (?:[\w.’'-]+ ){1,5}(?:regulations?|rules?|law|plan|deal|proposal|agreement|bill|policy|treaty|contract|scheme|formula|recommendations?|guidelines?|budget)\b/
/** An account in the first person. */
const TESTIMONY =
  /^(?:[^“”"]*[ (])?(?<!\b(?:War|Part|Act|Phase|Title|Class|Type|Division|Elizabeth|Charles) )(?:[Mm]y|I) \p{Ll}/u
/** A share that is a rule and no count: "a 15 percent polling threshold", "tariffs of 25 percent", "the recommended 2 percent". */
const RULE_BEHIND =
  /^-owned\b|^ (?:\p{Ll}+ ){0,2}(?:thresholds?|tax(?:es)?|tariffs?|dut(?:y|ies)|levy|surtax|surcharge|minimum|maximum|caps?|quotas?|discount|targets?|goals?|requirement|limit|stake|commission|royalty|down payment|penalty|deposit|interest)\b|^ rate\b/u
const RULE_BEFORE =
  /\b(?:pays?|paying|tariffs?|duties|tax(?:ed|es)?(?: rates?)?|surtax|levy|recommended|defined as|thresholds?|targets?|caps?|capped|quotas?|interest rates?|royalties)\b[^.;]{0,40}$/i
/** The text itself lists what it counts. */
const ENUMERATED = /^[^:;.]{0,120}:[^:,]{2,80},[^:,]{2,80},/
/** The outlet speaks for itself. */
const EDITORS = /^(?:Editor[’']?s[’']? note|Correction|Clarification|Disclosure)\b/i
/** Idioms. */
const HALF_OF = /^ (?:the )?(?:story|battle|time|way|fun|point|problem|truth|job|chance)\b/
const FOLLOWED =
  /^(?:pages|recommendations|amendments|proposals|chapters|words|followers|subscribers|likes|views|retweets|shares|times)$/
/** Read off an instrument or a map, not counted by somebody. */
const READING =
  /^(?:light-years?|feet|foot|yards?|inch(?:es)?|met(?:er|re)s?|kilomet(?:er|re)s?|km|miles?|decibels?|degrees|°|knots|[mk]ph|km\/h|[br]pm|calories|volts|hertz|megahertz|pixels|[gtm]\w+bytes|grams|(?:kilo|mega|giga)?watts|cubic f(?:ee|oo)t)$/
/** Land and weights: somebody measured them only where something happened to them. */
const EXTENT = /^(?:acres?|hectares?|square .*|pounds|ounces|kilograms|kilos|kg|carats)$/
const BEFELL =
  /\b(?:burn|scorch|char|flood|spill|leak|contaminat|destroy|damag|clear|fell(?:ed|ing)|raz|seiz|confiscat|smuggl|stol|steal|los[et]|gr[eo]w|shr[aiu]nk|expand|protect|plant|harvest)/i
/** What a gazetteer says of a place. */
const POPULATION =
  /\b(?:population of|(?:town|city|village|country|nation|island|county|state|community|hamlet|suburb|metropolis|district|bloc|continent) (?:of|with))(?: (?:about|around|some|nearly|almost|roughly|barely|only|just|over|under|more than|fewer than|less than))* ?$/i
const INHABITANTS = /^(?:members|residents|inhabitants|souls|signatures|signatories)$/
/** Behind a share: a result that was declared, a price that was cut. */
const DECLARED = /^ (?:of (?:the |all )?(?:[\p{L}-]+ ){0,2}votes?\b|off\b)/u
const CITIZENS = /^(?:people|citizens|inhabitants|consumers)$/
const MEMBERS = /^(?:voters|judges|jurors|seats|tickets|subscribers)$/
const SAMPLE = /^(?:surveyed|polled|interviewed|questioned|sampled)$/
const DEFINITE = /^(?:the|these|those|this|its|his|her|their|our|all|both)$/
const DETERMINER = /^(?:a|an|the|its|his|her|their|this|that|another|new|proposed|estimated)$/
/** What may stand behind an amount without being what it is the price of. */
const NO_NOUN =
  /^(?:a|an|per|each|every|in|on|of|to|for|from|by|at|as|and|or|but|with|when|while|after|before|if|than|that|which|who|more|less|this|last|next|annually|yearly|monthly|worth|apiece|over|during|through|is|was|are|were|will|would|has|have|had|can|could|since|until|because|into|between|without|under|out|back|off|up|down|so|not|it|he|she|they)$/
const READER = /^(?:you|your|yours|you're|you'll|you've|please)$/
const TELLER = /^(?:i|i'm|i've|i'd|i'll|me|my|mine|myself|we|we're|we've|we'll|us|our|ours)$/

/** What a sentence, or the block around it, says of all its figures: asked once, since a table has thousands. */
interface Surroundings {
  readonly grave: boolean
  readonly vouchedFor: boolean
  readonly vouchedForMoney: boolean
  readonly typical: boolean
  /** A result that was declared: of a vote. */
  readonly declared: boolean
  readonly market: boolean
  readonly popularVote: boolean
  readonly pastToll: boolean
  /** Dead of a war that history books tell of. */
  readonly ofWar: boolean
  /** Dead of a disaster of the century before. */
  readonly pastCentury: boolean
  readonly trade: Trade
  /** Ends of the tokens that speak to the reader or of the writer, outside quotations. */
  readonly personal: readonly number[]
}

const known = new WeakMap<Sentence, Surroundings>()
const around = new WeakMap<readonly Token[], { readonly vouches: boolean; readonly auction: boolean }>()

function surroundingsOf(
  text: string,
  tokens: readonly Token[],
  sentence: Sentence,
  quotes: readonly Quote[],
): Surroundings {
  const remembered = known.get(sentence)
  if (remembered) return remembered
  let whole = around.get(tokens)
  if (!whole) {
    const vouches =
      TESTIMONY.test(text) ||
      UNDER_PLAN.test(text) ||
      COURT.test(text) ||
      METHOD.test(text) ||
      STUDY.test(text) ||
      NAMED_STUDY.test(text) ||
      EDITORS.test(text)
    whole = { vouches, auction: AUCTION.test(text) }
    around.set(tokens, whole)
  }
  const words = text.slice(sentence.start, sentence.end)
  const found = {
    grave: GRAVE.test(words),
    // By a court's papers, a law or plan, a study that the paragraph names, or the method that it tells.
    vouchedFor:
      whole.vouches ||
      /\baccording to\b|^(?:If|Unless|Suppose|Only (?:when|if|once))\b/i.test(words) ||
      CHARGED.test(words) ||
      LAYS_DOWN.test(words) ||
      SETS.test(words) ||
      NAMED_SAYS.test(words) ||
      DOCUMENT_SAYS.test(words) ||
      NAMED_POLL.test(words),
    vouchedForMoney:
      whole.auction ||
      SENTENCED.test(words) ||
      ALLOTTED.test(words) ||
      OWN_AFFAIR.test(words) ||
      ADMISSION.test(words),
    typical: TYPICAL.test(words),
    declared: (WON.test(words) && ELECTION.test(words)) || SCORED.test(words),
    popularVote: /\bpopular vote\b/i.test(words),
    market: MARKET.test(words) || QUOTED.test(words),
    pastToll: PAST_TOLL.test(words),
    pastCentury: DEAD.test(words) && /\b19\d\d\b/.test(text),
    ofWar: OF_WAR.test(words),
    trade: tradeIn(words),
    personal: persons(tokens, sentence, quotes),
  }
  known.set(sentence, found)
  return found
}

/** A figure with what stands around it. `first` to `last` are its tokens. */
interface Place {
  readonly figure: Figure
  readonly tokens: readonly Token[]
  readonly first: number
  readonly last: number
  readonly sentence: Sentence
  readonly around: Surroundings
  /** The block's. */
  readonly text: string
}

/**
 * Does a figure stand where no editor asks who counted: a number that is a name, a set or a sum that only describes, a
 * survey's sample, what a document lays down, what a gazetteer says, advice to the reader, the writer's own experience?
 */
export function needsNoCounter(
  text: string,
  tokens: readonly Token[],
  sentence: Sentence,
  quotes: readonly Quote[],
  figure: Figure,
  story: BusinessStory,
): Ground | undefined {
  const [first, last] = tokenRange(tokens, figure)
  const place: Place = {
    figure,
    tokens,
    first,
    last,
    sentence,
    around: surroundingsOf(text, tokens, sentence, quotes),
    text,
  }
  if (isName(place)) return 'name'
  if (isReading(place)) return 'reading'
  if (isSmall(place)) return 'small'
  if (describes(place)) return 'description'
  if (place.around.vouchedFor) return 'document'
  if (figure.kind === 'money' && place.around.vouchedForMoney) return 'sentence of a court'
  if (figure.kind === 'money' && isBracket(place)) return 'description'
  if (isGazetteer(place)) return 'gazetteer'
  if (isResult(place)) return 'result'
  const before = text.slice(sentence.start, figure.start)
  if (
    figure.kind === 'fraction' &&
    /^ of (?:the |a |its )?[$£€]/.test(text.slice(figure.end, figure.end + 12))
  )
    return 'part'
  if (MEANS.test(before) || DEMANDS.test(before)) return 'intention'
  if (GIVEN.test(before.slice(-90)) && GIVER.test(text.slice(figure.end, figure.end + 60))) return 'giver'
  if (DONE_BY.test(text.slice(figure.end, figure.end + 180))) return 'giver'
  if (figure.kind === 'money' && GAVE.test(before.slice(-90))) return 'giver'
  if (SAYS_THAT.test(before) || SAID_SO.test(text.slice(figure.end, sentence.end).slice(-160))) return 'said'
  if (TO_COME.test(text.slice(figure.end, figure.end + 60))) return 'intention'
  if (
    PART.test(before.slice(0, 40)) ||
    ((SHARE_OUT.test(before.slice(-24)) || before === 'Another ') && figure.kind !== 'count')
  )
    return 'part'
  if (
    isOfBusiness({
      figure,
      counted: figure.noun ? lastWord(text.slice(figure.noun.start, figure.noun.end)) : '',
      before: before.slice(-160),
      after: text
        .slice(tokens[behindConversion(tokens, last) - 1]?.end ?? figure.end, sentence.end)
        .slice(0, 60),
      trade: place.around.trade,
      story,
    })
  )
    return 'business'
  if (text.charAt(sentence.end - 1) === '?') return 'question'
  if (
    figure.unit === 'percent' &&
    (RULE_BEHIND.test(text.slice(figure.end, figure.end + 50)) || RULE_BEFORE.test(before))
  )
    return 'rule'
  if (ENUMERATED.test(text.slice(figure.end, Math.min(sentence.end, figure.end + 300)))) return 'enumerated'
  return isPersonal(place) ? 'personal' : undefined
}

/** Why nobody need be named for a figure. */
export type Ground =
  | 'name'
  | 'reading'
  | 'small'
  | 'description'
  | 'document'
  | 'sentence of a court'
  | 'gazetteer'
  | 'result'
  | 'intention'
  | 'giver'
  | 'part'
  | 'question'
  | 'enumerated'
  | 'rule'
  | 'personal'
  | 'business'
  | 'said'

/** Says how many there are, and no more: no "about", no range. */
function isPlain({ kind, approximation, high }: Figure): boolean {
  return kind === 'count' && approximation === undefined && high === undefined
}

/** "Room 314", "desk 191", "Hum 110 syllabus", "575 S Kane Creek", case number 210700024. */
function isName({ figure, tokens, first, sentence, text }: Place): boolean {
  const { value = 0, noun } = figure
  if (!isPlain(figure)) return false
  if (/^\d{7,}$/.test(tokens[first]?.text ?? '') || /^[NSEW]$/.test(tokens[first + 1]?.text ?? ''))
    return true
  // "1000 Friends of Oregon"
  if (
    /^\d{4}$/.test(tokens[first]?.text ?? '') &&
    /^\p{Lu}/u.test(tokens[first + 1]?.text ?? '') &&
    tokens[first + 2]?.lower === 'of'
  )
    return true
  // "Local 18007"
  if (/^Local$/.test(tokens[first - 1]?.text ?? '')) return true
  if (value >= 1000)
    return (
      /^\d{4}$/.test(tokens[first]?.text ?? '') &&
      noun !== undefined &&
      /^[a-z]+$/.test(lastWord(text.slice(noun.start, noun.end))) &&
      !MANY.test(lastWord(text.slice(noun.start, noun.end)))
    )
  // "The 777 plane", "the 787 jet": nobody counts them.
  if (
    noun &&
    /^[a-z]+$/.test(lastWord(text.slice(noun.start, noun.end))) &&
    !MANY.test(lastWord(text.slice(noun.start, noun.end)))
  )
    return true
  const carrier = tokens[first - 1]
  const carried =
    carrier?.kind === 'word' &&
    first - 1 > sentence.first &&
    /^\p{Lu}/u.test(carrier.text) &&
    !/(?:day|ary|ch|il|june|july|ber|st)$/.test(carrier.lower)
  return noun === undefined || carried
}

/** What a data sheet or a map says. */
const SPECIFIED =
  /\b(?:data|resolution|capacity|memory|storage|bandwidth|faster|(?:size|length|height|width|weight|area) of)\b/
/** Words of which there can be many: plurals, and what looks like none. */
const MANY =
  /(?:[^su]s|us|men|women|people|children|teeth|feet|mice|geese|oxen)$|^(?:dead|wounded|injured|missing|others|more|police|troops|staff|personnel|crew|fish|salmon|cattle|sheep|deer|swine|aircraft|spacecraft|species|series|offspring|dice|criteria|phenomena|data|media|alumni|fungi|bacteria|poor|homeless|unemployed|elderly|so|odd|or)$/

/** "100 yards from the pier", "an estate of 13 acres"; but not "400 acres burned". */
function isReading({ figure: { kind, unit = '', start, end: figureEnd }, text, sentence }: Place): boolean {
  // "Holds six times as much data", "twice the size of France"
  if (kind === 'multiple') return SPECIFIED.test(text.slice(start, figureEnd + 40))
  if (
    kind === 'count' &&
    /\b(?:holds?|seats?|seating|accommodates?|capacity of|room for|sleeps|capable of) $/.test(
      text.slice(Math.max(0, start - 24), start),
    )
  )
    return true
  if (kind !== 'measure') return false
  return READING.test(unit) || (EXTENT.test(unit) && !BEFELL.test(text.slice(sentence.start, sentence.end)))
}

const PERSONS =
  /^(?:people|men|women|children|troops|police|staff|crew|families|voters|members|mps|islanders|youths|boys|girls|teens|[a-z]+(?:men|women|ers|ors|ists|ians|ants|ents|ials|ees))$/

/** A small plain count that anybody can check, of nothing grave; "at least two"; "9.2 out of 10"; all of a hundred percent. */
function isSmall({ figure, tokens, first, last, around, text }: Place): boolean {
  const { kind, value = 0, unit, high } = figure
  if (kind === 'count' && value < 10) return true
  // "More than a dozen governors"
  if (
    kind === 'count' &&
    value <= 24 &&
    tokens.slice(first, last).some(({ lower }) => lower === 'dozen') &&
    !around.grave
  )
    return true
  // "A thousand other things"
  if (
    tokens[first]?.lower === 'a' &&
    figure.noun &&
    /^(?:things|ways|reasons|questions|pieces|cuts)$/.test(
      lastWord(text.slice(figure.noun.start, figure.noun.end)),
    )
  )
    return true
  // "More than 20 followed": a text can list them, unless they are people.
  if (
    kind === 'count' &&
    high === undefined &&
    value < 50 &&
    !around.grave &&
    !PERSONS.test(figure.noun ? lastWord(text.slice(figure.noun.start, figure.noun.end)) : '')
  )
    return true
  // What anybody sees: "3,200 times", "403,000 followers", a report's "40 to 50 pages".
  if (
    kind === 'count' &&
    figure.noun &&
    FOLLOWED.test(lastWord(text.slice(figure.noun.start, figure.noun.end)))
  )
    return true
  // The top 1 percent; half the battle.
  if (
    unit === 'percent' &&
    value === 1 &&
    /^(?:top|the|richest|wealthiest)$/.test(tokens[first - 1]?.lower ?? '')
  )
    return true
  if (
    kind === 'fraction' &&
    /\b(?:been|is|was|be) $/.test(text.slice(Math.max(0, figure.start - 8), figure.start)) &&
    tokens[first]?.lower === 'one'
  )
    return true
  if (kind === 'fraction' && HALF_OF.test(text.slice(figure.start + 4, figure.end + 12))) return true
  if (isPlain(figure) && value < 100 && !around.grave) return true
  if (kind === 'fraction' && /^\d\.\d/.test(tokens[first]?.text ?? '')) return true
  // A price that anybody pays.
  if (kind === 'money' && Math.max(value, high ?? 0) < 100 && !around.typical) return true
  // "At 4,120.55": where an index stands.
  if (kind === 'count' && figure.noun === undefined && /\.\d\d$/.test(tokens[first]?.text ?? '')) return true
  return unit === 'percent' && value === 100 && high === undefined && tokens[last]?.lower !== 'of'
}

/** "The 12 jurors", "a $43,000 watch", "the second half", "a doubling of", "in which 26 people died", "400 people surveyed". */
function describes({ figure, tokens, first, last, text }: Place): boolean {
  const { kind, value = 0, noun } = figure
  const before = tokens[first - 1]?.lower ?? ''
  // The same sum in another currency stands between: "a $3.2bn (£1.7bn) offer".
  const after = tokens[behindConversion(tokens, last)]
  if (
    kind === 'money' &&
    before === '(' &&
    CONVERTED.test(text.slice(Math.max(0, figure.start - 32), figure.start))
  )
    return true
  if (before === 'top' && kind === 'count') return true
  const article = /^(?:first|last|next|other|remaining)$/.test(before)
    ? (tokens[first - 2]?.lower ?? '')
    : before
  if (kind === 'count' && value < 1000 && (DEFINITE.test(article) || /[’']s$/.test(article))) return true
  // "The Dockers' Union's 70,000": as many as it has.
  if (kind === 'count' && !noun && /[’']s?$/.test(before)) return true
  const determined = DETERMINER.test(before) || DETERMINER.test(tokens[first - 2]?.lower ?? '')
  if (kind === 'money' && after?.kind === 'word' && determined && !NO_NOUN.test(after.lower)) return true
  if (kind === 'fraction' && /^(?:first|second|latter|other|top|bottom|lower|upper)$/.test(before))
    return true
  if (
    kind === 'multiple' &&
    (/^(?:a|an|any)$/.test(before) || /^(?:lead|score)$/.test(tokens[last + 1]?.lower ?? ''))
  )
    return true
  if (/^(?:which|where)$/.test(before) || (before === 'killed' && tokens[first - 2]?.lower === 'that'))
    return true
  if (
    before === 'of' &&
    /^(?:survey|poll|study|trial|sample|analysis|review)$/.test(tokens[first - 2]?.lower ?? '')
  )
    return true
  if (
    /\b(?:voted for|chosen|compiled|picked|selected|judged) by $/.test(
      text.slice(Math.max(0, figure.start - 20), figure.start),
    )
  )
    return true
  return SAMPLE.test(after?.lower ?? '') || SAMPLE.test(tokens[last - 1]?.lower ?? '')
}

const CONVERTED = /\d[\d.,]* ?(?:\p{L}+ ?){0,2}\($/u

/** One past the bracket that gives an amount in other currencies; `at` itself where there is none. */
function behindConversion(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== '(') return at
  for (let i = at + 1; i < at + 12; i++) if (tokens[i]?.text === ')') return i + 1
  return at
}

/** "Incomes above $125,000", "earning up to $47,000". */
function isBracket({ figure, sentence, text }: Place): boolean {
  if (!BRACKET.test(text.slice(Math.max(sentence.start, figure.start - 30), figure.start))) return false
  return (
    /\b(?:above|below|between|from)\s$|\bbetween [$£€][\d,.]+ and $/.test(
      text.slice(Math.max(sentence.start, figure.start - 10), figure.start),
    ) || /^(?:over|under|up to|(?:more|less) than|at least)$/.test(figure.approximation ?? '')
  )
}

/** A town of so many people, a petition with its signatures, a share of the vote. */
function isGazetteer({ figure, tokens, first, last, sentence, text }: Place): boolean {
  const before = text.slice(Math.max(sentence.start, figure.start - 40), figure.start)
  if (figure.unit === 'percent' && /\bpopulation is $/.test(before)) return true
  if (figure.kind !== 'count') return DECLARED.test(text.slice(figure.end, figure.end + 24))
  // "Its 500 million people", "the 9,000 members"
  const whose = tokens[first - 1]?.lower ?? ''
  const counted = [last - 1, last].map((at) => tokens[at]?.lower ?? '')
  if (/^(?:its|their|our)$|[’']s?$/.test(whose) && counted.some((word) => CITIZENS.test(word))) return true
  if (DEFINITE.test(whose) && counted.some((word) => MEMBERS.test(word))) return true
  // "Tarn has 1.2 million members and Brenn has 800,000"
  if (
    !figure.noun &&
    /\bmembers\b[^.;]*$/.test(text.slice(Math.max(sentence.start, figure.start - 80), figure.start))
  )
    return true
  return POPULATION.test(before) || INHABITANTS.test(tokens[last - 1]?.lower ?? '')
}

/** On record: seats and delegates, a share of the vote, the points that somebody won by, who saw the match, where shares closed, the toll of another year. */
function isResult({ figure: { kind, unit, noun, value = 0, start, end }, around, text }: Place): boolean {
  if (
    kind === 'count' &&
    (noun ? SEATS.test(lastWord(text.slice(noun.start, noun.end))) : /delegates\b/.test(text))
  )
    return true
  if (
    kind === 'count' &&
    noun &&
    around.declared &&
    /^(?:fans|spectators|supporters)$/.test(lastWord(text.slice(noun.start, noun.end)))
  )
    return true
  if (
    kind === 'count' &&
    /^ (?:\p{L}+ )?(?:caucused|voted|turned out|cast (?:an? )?(?:ballots?|votes?))\b/u.test(
      text.slice(end, end + 40),
    )
  )
    return true
  if (
    kind === 'count' &&
    /\b(?:signed|ratified|adopted|sponsored|co-?sponsored|backed) by (?:the )?$/.test(
      text.slice(Math.max(0, start - 24), start),
    )
  )
    return true
  if (around.market && (kind === 'percent' || kind === 'money' || (kind === 'count' && !noun))) return true
  if (around.popularVote) return true
  if (around.pastToll && kind === 'count' && value < 1000) return true
  if (around.pastCentury && kind === 'count' && value < 1000) return true
  if (around.ofWar && kind === 'count') return true
  return around.declared && (kind === 'percent' || unit === 'points' || kind === 'fraction')
}

/** A share of people who think something, in a story of a poll or where the paragraphs around it tell of one. */
export function isOfPoll(
  { kind }: Figure,
  words: string,
  paragraph: string,
  around: readonly string[],
  pollStory: boolean,
): boolean {
  if (kind !== 'percent' && kind !== 'fraction') return false
  if (pollStory || THE_POLL.test(paragraph)) return true
  return OPINION.test(words) && around.some((text) => POLLING.test(text))
}

/** A paragraph comes back to the survey or study of its story: "The survey also found that …". */
export function comesBackToStudy(text: string): boolean {
  return STUDY_FOUND.test(text)
}
const STUDY_FOUND =
  /(?:^|[.!?”"] )(?:The|This) (?:\p{Ll}+ ){0,2}(?:survey|poll|study|research|census) (?:also |further )?(?:found|finds|showed|shows|suggest\w*|said|says|reveal\w*|conclude[sd]|asked|questioned)\b/u

/** A story of one poll, told by its headline and first paragraphs. */
export function tellsPoll(opening: string): boolean {
  return NAMED_POLL.test(opening) || POLL_STORY.test(opening)
}

function lastWord(words: string): string {
  return words.toLowerCase().split(/\s+/).at(-1) ?? ''
}

/** Where a sentence speaks to the reader or of the writer, outside quotations. */
function persons(tokens: readonly Token[], { first, last }: Sentence, quotes: readonly Quote[]): number[] {
  const found: number[] = []
  for (let i = first; i < last; i++) {
    const token = tokens[i]
    if (!token || !(READER.test(token.lower) || TELLER.test(token.lower))) continue
    if (!quotes.some(({ start, end }) => start <= token.start && token.start < end)) found.push(token.start)
  }
  return found
}

/** The writer's own experience or advice; no remark to the reader that a dash or semicolon sets off behind the figure. */
function isPersonal({ figure, around, text }: Place): boolean {
  return around.personal.some((at) => at < figure.start || !/[;–—]/.test(text.slice(figure.end, at)))
}
