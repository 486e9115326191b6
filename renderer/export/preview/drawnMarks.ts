/** The classes of references to footnotes, and of tabs, in what is drawn. */
export const NOTE_CLASS = "planskriver-note";
export const TAB_CLASS = "planskriver-tab";

/** The attribute with the name of the bookmark that a link leads to. */
export const LEADS_TO = "data-leads-to";
