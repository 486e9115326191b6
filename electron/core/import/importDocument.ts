import { readPackage } from "../exchange/package.ts";
import { NO_ASSETS, type PlanFile } from "../assets/assets.ts";
import { problemError } from "../../../shared/problem.ts";
import { decodeText } from "./bytes/decodeText.ts";
import { readJson } from "./json/readJson.ts";
import { readOwnMarkdown } from "./markdown/own/readOwnMarkdown.ts";
import { readMarkdown } from "./markdown/readMarkdown.ts";
import type { SourceBlock } from "./source.ts";
import { readText } from "./text/readText.ts";
import { understand } from "./understand/understand.ts";

const ACCEPTED = ".md, .txt, .json eller .planpakke";

/** Prose beyond this is no plan; the four hundred pages of the longest would be about 1 MB. */
const LARGEST_TEXT_MB = 5;
/** Beyond the plan itself, room for its pictures. */
const LARGEST_JSON_MB = 270;

function checkSize(name: string, bytes: Uint8Array, limitMb: number): void {
  if (bytes.length > limitMb * 1024 * 1024) throw problemError("file.tooLarge", { name, limitMb });
}

function readProse(name: string, bytes: Uint8Array, read: (text: string) => SourceBlock[]): PlanFile {
  checkSize(name, bytes, LARGEST_TEXT_MB);
  return { plan: understand(read(decodeText(name, bytes)), name), assets: NO_ASSETS };
}

/** Markdown of our own is the plan it was made of; any other is a document to be understood. */
function readMarkdownFile(name: string, bytes: Uint8Array): PlanFile {
  checkSize(name, bytes, LARGEST_TEXT_MB);
  const text = decodeText(name, bytes);
  const own = readOwnMarkdown(text, name);
  return { plan: own ?? understand(readMarkdownSafely(text), name), assets: NO_ASSETS };
}

/** Lists and quotes can be nested beyond what the call stack holds; such a file is no document, but its words are kept. */
function readMarkdownSafely(text: string): SourceBlock[] {
  try {
    return readMarkdown(text);
  } catch (error) {
    if (error instanceof RangeError) return readText(text);
    throw error;
  }
}

/**
 * Reads a file of any kind Planskriver understands (`.md` `.txt` `.json` `.planpakke`, told apart by name) as a plan with its pictures.
 * Throws a `ProblemError` that says what is wrong with the file; reading has no side effects.
 */
export function importDocument(fileName: string, bytes: Uint8Array): PlanFile {
  const ending = /\.([^.\\/]+)$/.exec(fileName)?.[1]?.toLowerCase();
  switch (ending) {
    case "json":
      checkSize(fileName, bytes, LARGEST_JSON_MB);
      return readJson(decodeText(fileName, bytes), fileName);
    case "planpakke":
      return readPackage(fileName, bytes);
    case "md":
    case "markdown":
      return readMarkdownFile(fileName, bytes);
    case "txt":
      return readProse(fileName, bytes, readText);
    default:
      throw problemError("file.unknownType", { name: fileName, accepted: ACCEPTED });
  }
}
