/** Titles of chapters that open a document; never its own. */
export const OPENING_CHAPTER = /^(?:\d+\.?\s*)?(?:forord|indledning|introduktion|baggrund|resumé|sammenfatning|indhold\w*)\b/i;

/** What a plan calls itself. */
export const PLAN_NAME = /(?:plan|politik|strategi)(?:en|ken)?\b/i;

/** "Fokusområde 2" on a line of its own above the name it numbers. */
export const NUMBERING_LINE = /^(?:fokusområde|indsatsområde|målgruppe|tema|kapitel|mål|spor)\s+\d{1,2}\s*[.:]?$/i;
