/** Crimes, those who commit them, and the words of police, courts and answers that stand beside a fair accusation. */

/** Verbs that say, in the outlet's voice, that somebody committed a crime. None has a common innocent sense. */
export const CRIME_VERB =
  'murdered|raped|robbed|burgled|embezzled|bribed|defrauded|swindled|laundered|smuggled|trafficked|molested|kidnapped|abducted|blackmailed|extorted|groped|stalked|forged|falsified|perjured|fleeced'

/** Names for a person that are a verdict. */
export const CRIME_EPITHET =
  'murderer|killer|rapist|thief|burglar|robber|fraudster|con man|conman|swindler|embezzler|arsonist|kidnapper|smuggler|trafficker|drug dealer|drug lord|molester|paedophile|pedophile|stalker|gangster|mobster|crook|war criminal'

/** What somebody is accused of. */
export const CRIME =
  'murder|killing|manslaughter|rape|(?:sexual )?assault|sexual harassment|harassment|robbery|burglary|theft|stealing|fraud|embezzlement|embezzling|bribery|bribing|corruption|money laundering|laundering|tax evasion|extortion|blackmail|perjury|arson|terrorism|treason|espionage|spying|kidnapping|abduction|trafficking|smuggling|stalking|abuse|abusing|forgery|forging|falsifying|defrauding|swindling|insider trading|conspiracy|misconduct|negligence|plagiarism|discrimination|dumping|lying|cheating|taking bribes|war crimes'

/** Police, courts and others in whose name a crime may be told. */
export const PROCEDURE =
  /\b(?:convict\w*|plead(?:ed|s)?|pled|guilty|sentenc\w*|charg(?:e|es|ed|ing)|indict\w*|arraign\w*|acquit\w*|court|courts|judges?|jury|juries|jurors?|trial|tribunal|prosecut\w*|police|sheriff\w*|detectives?|(?<!\b(?:planning|housing|customs|tax|press|loan|council|harbou?r) )officers?|investigators?|fbi|lawsuit|sued|suing|complaint|affidavit|testi(?:fied|fies|mony)|verdict|inquest|coroner|attorney|warrant|extradit\w*|arrest\w*|detain\w*|jail\w*|prison\w*|inquiry|commission|found (?:guilty|liable)|admitted|confess\w*|alleg\w*|accus\w*|suspect\w*|according to|investigation|authorities)\b/i

/** An answer of the accused, or an attempt to get one. */
export const RESPONSE =
  /\b(?:den(?:y|ies|ied|ying|ial)|disput(?:e|es|ed)|reject(?:s|ed)|refut(?:es|ed)|dismiss(?:es|ed)|declin(?:e|es|ed|ing) (?:to )?(?:comment|answer|respond|say|discuss|be interviewed)|refus(?:es|ed) to (?:comment|answer|respond)|(?:would|could|did|has|have|had|does|do) ?n(?:o|['’])t (?:\w+ ){0,2}(?:comment|respond|reply|return|answer|be reached)|no comment|could not (?:\w+ )?be (?:reached|located|contacted)|(?:was|were) (?:not |un)available|not respond\w*|respond(?:ed|s)|repl(?:ied|ies)|apologi[sz]\w*|defend(?:ed|s|ing)|plead(?:ed|s) (?:not )?guilty|not guilty|lawyers? for|attorneys? for|(?:his|her|their|its) (?:lawyers?|attorneys?|counsel)|through (?:a|his|her|its) (?:lawyer|attorney|spokes\w+)|spokes(?:man|woman|person|people)|in a statement|requests? for comment|said it was|calls? the (?:claims?|allegations?|charges?))\b/i
