/**
 * Abbreviations whose period is part of the word, by what may follow them. Lower case, without the last period.
 * Sources: the abbreviations that AP and Reuters style prescribe, and common ones of news copy.
 */

/** Stand before a name: a sentence never ends here. */
export const TITLES = new Set(
  `mr mrs ms mx dr prof rev fr sr st hon gov lt sen rep reps sens gen col maj capt cmdr cpl sgt pfc pvt adm brig insp
  barr engr supt det ofc atty amb pres sec treas dir supt messrs rs mt ft no nos vs v art arts fig figs sect op al cf approx est
  e.g i.e viz`.split(/\s+/),
)

/** Stand before a day: a sentence ends here only when a word follows that starts sentences. */
export const MONTHS = new Set('jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '))

/** Follow a name or list: a sentence ends here when a word follows that starts sentences. */
export const SUFFIXES = new Set(
  `inc co corp ltd llc plc bros jr assn dept univ ave blvd rd sq cos intl natl ariz ark calif colo conn del fla ga ill ind
  kan ky la md mass mich minn miss mont neb nev okla ore pa tenn tex va vt wash wis wyo ala`.split(/\s+/),
)

/** End a phrase: a sentence ends here when any capital follows. */
export const ENDINGS = new Set('a.m p.m etc ph.d m.d b.a m.a b.c a.d esq'.split(' '))

/** Words that begin a sentence far more often than they follow an abbreviation. */
export const STARTERS = new Set(
  `to the a an he she it they we i you his her its their our my this that these those there here in on at by for from with
  after before when while as if but and or so yet however although though because since until under over during among
  according some many most several all both each every no not one two three four five six seven eight nine ten police
  officials now then still also what who why how where another other others such even only once last next meanwhile
  nor please separate lucky perhaps maybe surely sadly thanks congratulations
  instead later earlier today yesterday tomorrow asked residents analysts critics experts nobody everyone`.split(
    /\s+/,
  ),
)
