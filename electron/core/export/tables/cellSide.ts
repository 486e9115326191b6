/** Points between a cell's edge and its words, on the left and on the right. */
export const CELL_SIDE = 5;
