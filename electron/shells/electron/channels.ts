/** The only two ways between a page and the program; everything else is told apart by the contract's method names. */
export const CALL = "planskriver:call";
export const EVENT = "planskriver:event";
