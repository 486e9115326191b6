/** Where in a text JSON stops being JSON. Both count from 1, as editors do. */
export interface TextPlace {
  line: number;
  column: number;
}

type Expected = "value" | "valueOrEnd" | "key" | "keyOrEnd" | "colon" | "commaOrEnd" | "nothing";

const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** The end of the string that starts at `at`, or where it breaks off. */
function stringEnd(text: string, at: number): { end: number; broken: boolean } {
  let index = at + 1;
  while (index < text.length) {
    const character = text.charAt(index);
    if (character === '"') return { end: index + 1, broken: false };
    if (character < " ") return { end: index, broken: true };
    if (character !== "\\") {
      index += 1;
      continue;
    }
    const end = matchAt(ESCAPE, text, index);
    if (end === index) return { end: index, broken: true };
    index = end;
  }
  return { end: index, broken: true };
}

function errorIndex(text: string): number {
  const open: string[] = [];
  let expected = "value" as Expected;
  let at = 0;
  const afterValue = (): Expected => (open.length > 0 ? "commaOrEnd" : "nothing");
  for (;;) {
    at = matchAt(SPACE, text, at);
    const character = text.charAt(at);
    const inObject = open.at(-1) === "{";
    if (expected === "colon" || expected === "commaOrEnd" || expected === "nothing") {
      if (expected === "colon" && character === ":") expected = "value";
      else if (expected === "commaOrEnd" && character === ",") expected = inObject ? "key" : "value";
      else if (expected === "commaOrEnd" && character === (inObject ? "}" : "]")) {
        open.pop();
        expected = afterValue();
      } else return at;
      at += 1;
    } else if ((expected === "keyOrEnd" && character === "}") || (expected === "valueOrEnd" && character === "]")) {
      open.pop();
      expected = afterValue();
      at += 1;
    } else if (character === '"') {
      const { end, broken } = stringEnd(text, at);
      if (broken) return end;
      at = end;
      expected = expected === "key" || expected === "keyOrEnd" ? "colon" : afterValue();
    } else if (expected === "key" || expected === "keyOrEnd") {
      return at;
    } else if (character === "{" || character === "[") {
      open.push(character);
      expected = character === "{" ? "keyOrEnd" : "valueOrEnd";
      at += 1;
    } else {
      const end = Math.max(matchAt(NUMBER, text, at), matchAt(WORD, text, at));
      if (end === at) return at;
      at = end;
      expected = afterValue();
    }
  }
}

/**
 * The place of the first mistake in `text`, which is known not to be JSON. Found by reading it again, since what
 * `JSON.parse` says of the place differs from engine to engine and is missing for short texts.
 */
export function jsonErrorPlace(text: string): TextPlace {
  const before = text.slice(0, errorIndex(text)).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
