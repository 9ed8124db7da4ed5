/** Words by which a sentence or paragraph names who vouches for its figures: a court, a law, a plan, a study, a speaker. */

/** Papers of a court vouch for what a defendant did. */
export const COURT =
  /\b(?:plead(?:ed|s)? (?:not )?guilty|plea (?:deal|agreement)|indictment|indicted|(?:was|were|been) sentenced|court (?:papers|documents|filings?|records))\b/i
/** Who brings a charge vouches for what is charged. */
export const CHARGED =
  /\b(?:prosecutors?|regulators?|watchdog|authorities|plaintiffs?|lawsuit|indictment|complaint|grand jury|writ)\b[^.;]{0,80}\b(?:charg(?:e[sd]?|ing)|alleg\w+|accus\w+|indict\w+|su(?:e[sd]?|ing))\b/i
/** A law, a plan or a contract vouches for what it lays down. */
export const LAYS_DOWN =
  /\bunder (?:an?|the|its|his|her|their|this|that|[\w’']+[’']s?) (?:[\w-]+ ){0,2}(?:regulations?|rules?|law|plan|deal|proposal|agreement|bill|policy|treaty|contract|scheme|formula|recommendations?|guidelines?|budget)\b|\b(?:bill|law|plan|goals?|targets?|program(?:me)?|scheme|stopgap|spending package|funds?|vouchers?|allowances?|entr(?:y|ies|ants)|competition|proposal|offer|scenario|package|measure|ordinance|amendment|legislation|budget|ruling|contract|agreement|order|policy|act|deal|settlement|treaty|constitution|code|rules?|proclamation|decree)\b[^.;]{0,80}\b(?:would|calls?(?: on| for)?|contains?|requires?|caps?|sets?|allows?|limits?|includes?|provides?|imposes?|permits?|takes? effect|bans?|grants?|stipulat\w+|refers?|added|pays?|holds?|affects?)\b|\b(?:limit|maximum|minimum|fee)\b[^.;]{0,50}\b(?:is|are)\b|^(?:It|They|This) (?:would|will|should|must) (?:also )?(?:include|cap|limit|raise|require|allow|cut|set|impose|ban|provide|grant|lower|increase|reduce|extend|cover|spend|pay|get|receive)\b|^It (?:caps|limits|raises|requires|allows|cuts|sets|imposes|bans|provides|grants|lowers|extends)\b|\bshould not\b|\bproposed by\b/i
/** Sums that a court or a kidnapper names, that somebody sets out to raise, or that are there to be won. */
export const SENTENCED =
  /\b(?:settle[sd]?|settlements?|compensation|bail|bond|fines?|fined|penalt(?:y|ies)|damages|ransom|arrears|to raise|prizes?|championship|tournament|jackpot)\b|\b(?:court|judge|jury|tribunal|ruling|order(?:s|ed|ing)?)\b[^.;]{0,80}\bto pay\b/i
/** Rates and goals that an authority sets, and what people are allowed. */
export const SETS =
  /\b(?:sets?|setting|imposed?|imposes|charges?) (?:an?|the|its) [^.;,]{0,30}\b(?:fees?|rates?|tax(?:es)?|caps?|limits?|goals?|targets?|quotas?|thresholds?|levy|tolls?|tariffs?)\b|\b(?:goals?|rule of thumb) (?:set|of|to|is|was|for)\b|\b(?:can|may|must) (?:contribute|claim|borrow|deduct|withdraw|deposit)\b|\b(?:must|are (?:able|allowed|entitled|required) to|be (?:able|allowed|entitled|required) to)\b[^.;]{0,60}\b(?:up to|at least|at most|no more than|a maximum of)\b|\b(?:interest|bonus|base|repo|lending|borrowing|bank|VAT|tax|duty) rates?\b[^.;]{0,80}\b(?:cut|raised?|lowered|set|held|kept|left|increased|reduced|paying|pays?|is|are|at)\b|\b(?:tax-free|tax rules|tax relief|rate of interest)\b|\bpersonal (?:[\w-]+ ){0,3}allowance\b|\b(?:vouchers?|prizes?|scholarships?|grants?),? worth\b|\b(?:raised|cut|lowered|held|kept|left) (?:its |the )?(?:key |base |main |benchmark )?(?:interest )?rates?\b/i
/** Public money on its way: whoever gives it is on record for the sum. */
export const ALLOTTED =
  /\b(?:funding|funded|grants?|granted|loans?|bonds?|(?:re)?allocat\w+|appropriat\w+|earmark\w*|dedicated|set aside|sets aside|go(?:es|ing)? toward|directed (?:to|toward)|handed out|stipends?|scholarships?|reimburs\w+|in (?:state |emergency |extra |financial |food |foreign )*aid|aid package|subsid(?:y|ies)|(?:drive|programme|program|package|scheme|project|appeal|plan|contract) worth)\b/i
/** "Her income is £30,000": her own affair. */
export const OWN_AFFAIR =
  /\b(?:[Hh]is|[Hh]er|[Mm]y|[Tt]heir) (?:\p{Ll}+ ){0,2}(?:income|salary|debts?|rent|pension|wages?|bill|mortgage|pay|earnings|allowance|savings)\b/u
/** What it costs to come in. */
export const ADMISSION =
  /\b(?:tickets?|admission|membership|initiation fees?|per person|cover charge|entry fees?)\b/i
/** The writer says how the figure was come by. */
export const METHOD =
  /\b(?:(?:figure|number|estimate|total)s? (?:came|comes|was taken|is taken) from|(?:previous|earlier|initial|first|original|revised) (?:estimates?|forecasts?|readings?) of|(?:is|was|are|were|[’']s) based on|by our count|our (?:own )?(?:count|tally|analysis)|we (?:counted|calculated|found))\b/i
/** A study that the paragraph names, or comes back to, vouches for its figures, whichever sentence they stand in. */
export const STUDY =
  /\b(?!(?:The|An?|In|One|New|This|That|Only|No|Some|Most|Recent|Exit|But|And) )\p{Lu}[\w.&/’'-]* (?:[\w/&-]+ ){0,3}(?:poll|survey|study|report|analysis|audit)\b[^.]{0,60}\b(?:found|finds|shows?|showed|put|indicat\w+|suggest\w+)\b|\b(?:map|plan|report|presentation|slides?|chart|document|memo|draft|data|numbers) (?:presented|released|shared|prepared|drawn up|written|provided|published) by (?:[\p{Ll}]+ ){0,3}\p{Lu}|\b(?:study|trial|survey|review|analysis|paper|research)\b[^.]{0,80}\bpublished (?:[\p{Ll}\d]+ ){0,3}(?:in|by) (?:the )?(?:journal )?\p{Lu}|\b(?:study|survey|poll|census|audit|analysis|report|statistics|data|figures)\b[^.]{0,60}\b(?:by|from) (?:an? |the )?(?:[\p{Ll}-]+ ){0,3}\p{Lu}|\b(?:listed|compiled|calculated|tallied|kept|maintained|gathered|registered|declared|recorded|counted|measured|tracked|collected) (?:by|with) (?:the )?\p{Lu}|(?:^|[.!?] )(?:The|This) (?:\p{Ll}+ ){0,2}(?:report|study|survey|census|audit) (?:also )?(?!is|was|has)(?:\p{Ll}+ed|says|shows|found|puts?|finds|gives)\b|\b[Tt](?:he|his|hese) (?:[\p{Ll}\d-]+ ){0,2}(?:study|survey|poll|census|audit|analysis|report|statistics|data|figures)\b[^.]{0,60}\b(?:released|published|conducted|commissioned|used|looked|covered|followed|captured|tracked|compared)\b|\b[Tt]he (?:researchers|scientists|team|authors) (?:used|looked|followed|compared|tracked|analy[sz]ed|examined|studied|measured|tested)\b/u
/** "A race that the UN estimates could cost …", "the National Food Survey": named in the clause or the paragraph. */
export const NAMED_SAYS =
  /\b(?:analys[ei]s|research|studies|estimates|projections|forecasts) (?:have |has |had )?(?:shown|suggested|estimated|found|projected|put|predicted|forecast)\b|\bmargin of error\b|\b[Ii]n (?:recent |national |statewide |most |several |earlier |the |early )*polls\b|\b(?:average|poll|survey)s? (?:of|by|from)\b[^.;]{0,80}\b(?:has|had|gives?|gave|puts?)\b|\b(?:data|figures|records|statistics|documents|filings?|estimates|results|returns|papers|emails|ledgers|logs|receipts|disclosures|accounts) (?:(?!and |but |who )[\w’'$.-]+ ){0,6}(?:shows?|showed|showing|suggests?|indicates?|reveal(?:s|ed)?)\b|\b(?:estimates|says|reckons|calculates|reports) (?:the )?\p{Lu}|\b(?:government|ministry|agency|bank|company|firm|institute|department|bureau|office|commission) (?:had |has )?(?:estimate[sd]?|forecasts?|predict(?:s|ed)|project(?:s|ed)|expect(?:s|ed)|said|says|reported)\b|\b(?:[Pp]redictions?|[Ff]orecasts?) (?:by|from|that)\b|\b(?:[Aa]nalysts|[Ee]conomists|[Ee]xperts|[Mm]arkets?|Wall Street) (?:\p{Ll}+ ){0,3}(?:expect\w*|forecast\w*|predict\w*|pencilled)\b|^As (?:\p{Lu}|the )[^,]{2,60}? (?:documented|reported|noted|wrote|found|put it|observed|pointed out|said|showed),|\b(?!(?:An?|The|Some|This|That) )[A-Z][\w.]+ (?:also |later |then )?(?:has learn(?:ed|t)|understands|reckons?|expects?|believes?|predicts?|forecasts?|estimates?|estimated|says|said|reports|reported|claims|claimed|found|calculates|calculated|model(?:l)?ed)\b/u
/** "The Institute of Fisheries, a league of yards, calculated …". */
export const BODY_FOUND =
  /\b(?:Institute|Office|University|Department|Ministry|Bureau|Agency|Cent(?:er|re)|Association|Federation|Commission|Council|Union|[A-Z]{2,6})\b[^.;]{0,80}\b(?:calculated|estimate[sd]|found|reckon(?:s|ed)|counted|put the)\b|\b[Tt]he (?:survey|study|analysis|audit|poll)\b[^.;]{0,160}\bfound\b/
export const NAMED_STUDY =
  /\b(?:[A-Z]\w+ ){1,3}(?:Survey|Census|Report|Index|Study|Poll|Review|Dataset|Statistics|figures|data|statistics)\b|\bCensus Bureau\b|\b[Rr]ich [Ll]ist\b|\b(?:best|highest|worst)-paid\b/
/** The sentence's subject is a document. */
export const DOCUMENT_SAYS =
  /^(?:The|This|Its|Their|His|Her|(?:\p{Lu}[\w.]+ ){1,3})(?:[\p{L}\d’'/-]+ ){0,3}?(?:report|survey|study|poll|census|audit|data|figures|statistics|findings|results|analysis|filings?|documents?|records)(?: (?!is|was|are|were|has been|have been)\p{L}+)/u
/** "Under Ms. Lind's plan, …": what follows in the paragraph is the plan's too. */
export const UNDER_PLAN =
  /^Under (?:this|that|these|it|them)\b|^Under (?:[\w.’'-]+ ){1,5}(?:regulations?|rules?|law|plan|deal|proposal|agreement|bill|policy|treaty|contract|scheme|formula|recommendations?|guidelines?|budget)\b/
/** Somebody says it, whoever that is: whether that is enough is asked by other rules. */
export const SAYS_THAT =
  /\b(?:news|reports?|claims?|allegations?|said|says|told [^.,;]{1,40}|pointed out|noted|argue[sd]|claim(?:s|ed)|estimate[sd]?|calculate[sd]|warn(?:s|ed)|explain(?:s|ed)|insist(?:s|ed)|project(?:s|ed)|predict(?:s|ed)|announce[sd]?|reveal(?:s|ed)|believe[sd]?|pointing out|noting|arguing|claiming|insisting|adding|explaining) that\b(?:[^.;]|\.\d){0,300}$|\b(?:scientists|researchers|experts|officials|analysts|economists|doctors|charities|campaigners|authorities|police|\p{Lu}\S*) (?:estimates?|reckons?|projects?|forecasts?|predicting|estimating|saying|warning|showing|suggesting|projecting|forecasting|revealing)\b(?:[^.;]|\.\d){0,300}$/u
export const SAID_SO =
  /, (?:says|said) (?:the )?\p{L}|, (?:[\p{L}.’'-]+ ){1,7}(?:said|says|told|reported|announced|estimates?|estimated)\b/u
/** Whose number it is, told without a verb of saying: "was given by the minister", "which the police put at 900", "by the ministry's reckoning". */
export const CREDITED =
  /\b(?:given|provided|supplied|released) by (?:the |an? |its )?(?:\p{Ll}+ ){0,3}(?:\p{Lu}|minister|ministry|police|hospital|coroner|council|government|office|agency)|\b[Ii]n the (?:view|estimation|judge?ment|reckoning) of (?:the )?\p{L}|\bwhich (?:the )?[\p{L}’.-]+(?: [\p{L}’.-]+){0,4} (?:put|puts|estimate[sd]?|counts?|counted|reckons?|reckoned) at\b|\b[Bb]y (?:the )?[\p{L}’.-]+(?: [\p{L}’.-]+){0,4}[’']s? (?:own )?(?:reckoning|count|estimates?|tally|figures|calculations?)\b|\bon (?:the )?[\p{L}.-]+(?: [\p{L}.-]+){0,4}[’']s? (?:own )?figures\b|\([Ss]ource: ?\p{L}|\b(?:figure|number|estimate|count|toll)s?(?: of [^.;]{1,40})? (?:comes?|came) from (?:the |an? )?\p{L}|\bthe (?:figure|number|estimate|count) is (?:the )?[\p{L}.-]+(?: [\p{L}.-]+){0,3}[’']s\b|\bwho gave the (?:figure|number)\b|^\p{Lu}[\p{L}.&’-]*(?: \p{Lu}[\p{L}.&’-]*){0,3},?(?: [^.;,]{1,40},)? (?:has|had|puts?) (?:the |its |his |her )?[^.;]{1,60} at (?:about |around |some |nearly |roughly )?[$£€]?\d|; the [\p{L}’ .-]{2,40}, at\b/u
/** A source that the paragraph names without giving it a verb: "According to …", "per the palace", "(via …)". */
export const ATTRIBUTED =
  /(?:^|[.!?] )Per \p{L}|\bper (?:the )?\p{Lu}|\bvia \p{Lu}|\b\p{Lu}[\w’']+ (?:\p{Ll}+ )?(?:currently |now )?(?:gives|gave) \p{Lu}[\w.]+ (?:an? )|\b(?:point(?:s|ed)?|pointing) to (?:data|figures|numbers)\b|\b(?:report|study|survey|review|audit|lawsuit|complaint)[’']s (?:\p{Ll}+ ){0,2}(?:revelations|findings|conclusions|authors)\b|\b(?:report|study|review|audit|lawsuits?|complaint|filings?)\b[^.;]{0,40}\b(?:that|which) (?:cited|found|detailed|documented|alleged|described|listed)\b|\bwhen the data\b/u
/** Who was looked at by a study is its sample, and what it tells of them is its own. */
export const STUDIED =
  /\b(?:[Rr]esearchers|[Ss]cientists|[Aa]cademics|[Tt]he (?:team|authors|study|trial))\b[^.]{0,80}\b(?:looked at|studied|followed|enroll?ed|recruited|examined|analy[sz]ed|tracked|surveyed|tested|asked|interviewed|monitored|compared)\b|\b(?:groups? of|among|of) (?:the )?(?:participants|volunteers)\b|\bparticipants who\b|\b(?:are|were) (?:asked|surveyed|polled|interviewed) (?:to|about|for|whether|how|what)\b/
/** Counted by an office: the word says that somebody keeps a register. */
export const REGISTERED =
  /\b(?:confirmed|recorded|registered|logged|reported|positive) (?:[\w,-]+ ){0,4}(?:cases|infections|deaths|fatalities|incidents|crimes|outbreaks)\b|\b(?:cases|trials|lawsuits|infections|deaths|fatalities|incidents|crimes|outbreaks) (?:were|have been|had been|being) (?:confirmed|recorded|registered|logged|reported|filed|brought|heard)\b|\bconfirmed to have died\b/
/** What somebody has to show or do. */
export const MUST = /\b(?:must|ha(?:ve|s|d) to|needs? to|(?:is|are) required to)\b[^.;]{0,100}$/
/** What happened elsewhere or before, told by the way: "the fire that killed 40 people", "In January, a blast …". */
export const BACKGROUND =
  /\b(?:which|that|who) (?:killed|injured|wounded|claimed|died|left|burned|destroyed)\b[^.;]{0,60}$|\b(?:days|weeks|months|years) (?:after|before)\b[^.;]{0,80}$|^(?:Back )?[Ii]n (?:(?:early|late|mid-?) ?)?(?:January|February|March|April|May|June|July|August|September|October|November|December),? |^(?:Last|Earlier (?:this|that)) (?:year|month|spring|summer|fall|autumn|winter)\b|\b(?:earthquake|disaster|attacks?|bombings?|massacre|crash|war) (?:in|of|on) (?:19|20)\d\d\b/
