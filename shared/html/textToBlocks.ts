import { createParagraph, type Block, type Inline } from "../plan/nodes/index.ts";
import { nestItems, type Item } from "./assemble.ts";
import { paragraphsOf, PLAIN_RUN, textPiece } from "./runs.ts";

interface Line {
  /** Width of the white space in front; a tab is as wide as any indent. */
  indent: number;
  /** The item's number, 0 for a bullet; undefined where the line has no marker. */
  number?: number;
  marker: string;
  /** Without indent and marker. */
  text: string;
  source: string;
}

const TAB_WIDTH = 4;
const MARKED = /^(?:([•◦▪‣●○■·*–-]|o(?=\t))|(\d{1,3})[.)]|([a-z])[.)](?=\t))[ \t\u00a0]+(?=\S)/;

/** Bullets nobody types for anything else; a line that begins with another marker is an item only beside others. */
const PLAIN_BULLET = /^[•◦▪‣●○■]$/;

function readLine(source: string): Line {
  const [indent = ""] = /^[\t \u00a0]*/.exec(source) ?? [];
  const rest = source.slice(indent.length);
  const width = [...indent].reduce((sum, character) => sum + (character === "\t" ? TAB_WIDTH : 1), 0);
  const [lead = "", bullet, digits, letter = ""] = MARKED.exec(rest) ?? [];
  if (lead === "") return { indent: width, marker: "", text: source, source };
  const number = bullet ? 0 : digits ? Number(digits) : letter.charCodeAt(0) - "a".charCodeAt(0) + 1;
  return { indent: width, number, marker: bullet ?? "1", text: rest.slice(lead.length), source };
}

/** Levels from 1 by how far each line is in, compared with those before it. */
function levelsOf(lines: readonly Line[]): number[] {
  const stops: number[] = [];
  return lines.map(({ indent }) => {
    while (stops.length > 0 && (stops.at(-1) ?? 0) > indent) stops.pop();
    if (stops.at(-1) !== indent) stops.push(indent);
    return stops.length;
  });
}

/** Whether each number follows the last one as far in, or starts anew at 1. */
function countsUp(lines: readonly Line[]): boolean {
  const reached = new Map<number, number>();
  return lines.every(({ indent, number = 0 }) => {
    const follows = number <= 1 || number === (reached.get(indent) ?? 0) + 1;
    reached.set(indent, number);
    return follows;
  });
}

/**
 * Whether a run of marked lines is a list. "- 48 procent" and "3. maj" begin ordinary lines too, so such a line needs a
 * neighbour, and numbers have to count from 1.
 */
function isList(lines: readonly Line[]): boolean {
  return lines.some(({ marker }) => PLAIN_BULLET.test(marker)) || (lines.length > 1 && countsUp(lines));
}

function toItems(lines: readonly Line[]): Item[] {
  const levels = levelsOf(lines);
  return lines.flatMap(({ number = 0, text }, index) => {
    const place = { level: levels[index] ?? 1, ordered: number > 0, list: number === 1 ? {} : null, first: number === 1 };
    return readParagraphs(text).map((content) => ({ place, content }));
  });
}

function readParagraphs(text: string): Inline[][] {
  return paragraphsOf([textPiece(text, PLAIN_RUN)]);
}

/** Lines in runs that have a marker throughout or nowhere. */
function splitRuns(lines: readonly Line[]): Line[][] {
  const runs: Line[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run && (run[0]?.number === undefined) === (line.number === undefined)) run.push(line);
    else runs.push([line]);
  }
  return runs;
}

/**
 * What the editor inserts when plain text is pasted: each line is a paragraph, as in Word, and runs of lines that begin
 * with a bullet or count from 1 are lists, nested by their indent. Empty lines go.
 */
export function textToBlocks(text: string): Block[] {
  const lines = text.split(/\r\n?|[\n\f\v\u2028\u2029]/).filter((line) => line.trim() !== "");
  return splitRuns(lines.map(readLine)).flatMap((run): Block[] =>
    run[0]?.number !== undefined && isList(run)
      ? nestItems(toItems(run))
      : run.flatMap(({ source }) => readParagraphs(source)).map((content) => createParagraph(content)),
  );
}
