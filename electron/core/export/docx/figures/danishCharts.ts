import { strFromU8, strToU8 } from "fflate";
import { WordPackage } from "../../ooxml/wordPackage.ts";

const CHART = /^word\/charts\/[^/]+\.xml$/;

/** `bytes` with Danish charts: the library, which has no option for it, marks their numbers and words as English. */
export function danishCharts(bytes: Uint8Array): Uint8Array {
  const word = WordPackage.open(bytes);
  const charts = word.paths.filter((path) => CHART.test(path));
  if (charts.length === 0) return bytes;
  for (const path of charts) {
    const xml = strFromU8(word.bytes(path));
    word.set(path, strToU8(xml.replaceAll('<c:lang val="en-US"/>', '<c:lang val="da-DK"/>').replaceAll(' lang="en-US"', ' lang="da-DK"')));
  }
  return word.save();
}
