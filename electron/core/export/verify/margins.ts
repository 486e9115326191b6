import type { FileFinding } from "../../../../shared/fileFinding.ts";
import { quoted, type WordFile } from "./wordFile.ts";

/** What somebody may look for: addresses of mail and web, and numbers of telephones, cases and dates. */
const FACT = /[\w.+-]+@[\w-]+\.[\w.-]+|(?:https?:\/\/|www\.)\S+|\d[\d .:/-]{3,}\d/g;

function bare(text: string): string {
  return text.replaceAll(/[\s\u00A0.:/-]+/g, "").toLowerCase();
}

/** Point 14: screen readers pass headers and footers over, so no fact may stand there alone. */
export function checkMargins({ parts, body }: WordFile): FileFinding[] {
  const said = bare(body.paragraphs.map(({ text }) => text).join(" "));
  return parts
    .filter(({ path }) => /\/(?:header|footer)\d*\.xml$/.test(path))
    .flatMap(({ path, paragraphs }) =>
      paragraphs.flatMap(({ text }): FileFinding[] => {
        const alone = (text.match(FACT) ?? []).filter((fact) => !said.includes(bare(fact)));
        const place = path.includes("header") ? "sidehovedet" : "sidefoden";
        return alone.length > 0 ? [{ rule: "margin.only", where: "", message: `${quoted(text)} står kun i ${place}, som skærmlæsere springer over. Skriv det også i planen.` }] : [];
      }),
    );
}
