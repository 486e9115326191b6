import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { htmlToBlocks } from "../../../shared/html/htmlToBlocks.ts";
import { textToBlocks } from "../../../shared/html/textToBlocks.ts";
import type { Block } from "../../../shared/plan/nodes/index.ts";
import { expectNormal, outline } from "./outline.ts";

const folder = new URL("../../fixtures/clipboard/", import.meta.url);

function read(name: string): Block[] {
  const source = readFileSync(new URL(name, folder), "utf8");
  return name.endsWith(".txt") ? textToBlocks(source) : htmlToBlocks(source);
}

/** LibreOffice's own; the others written by us in the form that each program is documented to use. */
const expected: Record<string, string[]> = {
  "excel.html": [
    "table 3x3 head 1,0 \"\"",
    "| Ydelse | <c2> Fuldtidspersoner |",
    "| Dagpenge | 1.402 | -3,1% |",
    "| Sygedagpenge\ni alt | 980 | .. |",
  ],
  "google-sheets.html": [
    "table 3x2 head 1,0 \"\"",
    "| Område | <c2> 2026 |",
    "| Lindholm | 2,1 | [note](https://eksempel.dk/note) |",
  ],
  "libreoffice-writer.html": [
    "---",
    "## Indsatsen for unge",
    "Vi følger {b:alle unge} tæt[^Fra det fyldte 15. år.], se [siden om unge](https://eksempel.dk/unge).",
    "## Det gør vi",
    "- Samtaler",
    "  - hver måned",
    "- Praktik",
    "1. Første skridt",
    "1. Andet skridt",
    "table 3x3 head 1,0 \"\"",
    "| Gruppe | <c2> Antal |",
    "| <r2> Unge | 12,5 | 3 % |",
    "| 7 | 4 % |",
  ],
  "outlook.html": [
    "Kære alle",
    "Her er {b:tallene} til planen:",
    "- Ledige i alt",
    "  - heraf unge",
    "{b:Fra:} En kollega",
  ],
  "pdf.txt": [
    "2 Indsatsen for unge",
    "Kommunen følger alle unge tæt. Det sker i et",
    "samarbejde med skolerne.",
    "- Samtaler hver måned",
    "- Praktik i lokale virksomheder",
    "Side 4 af 12",
    "1. Første skridt",
    "1. Andet skridt",
  ],
  "sharepoint.html": [
    "#### Sådan arbejder vi",
    "Teamet mødes {b:hver uge}.",
    "table 2x2 head 1,0 \"\"",
    "| Hvem | Hvad |",
    "| Ledere | Mål |",
    "1. Først",
    "1. Så",
    "  1. og så",
  ],
  "teams.html": [
    "Hej Anne",
    "- Husk {i:tallene}",
    "> Det gør vi",
    "[mødet](https://eksempel.dk/møde) kl. 9",
  ],
  "word-footnote.html": [
    "## Rammerne",
    "#### En lille overskrift",
    "Planen følger loven[^Den, der gælder fra {i:2027}.] og gamle aftaler.",
  ],
  "word-online.html": [
    "## Det vil vi",
    "- Tale med {b:alle}",
    "  - også de unge",
    "table 2x2 head 0,0 \"\"",
    "| <c2> Fælles |",
    "| A | 1,5 |",
  ],
  "word-table-merged.html": [
    "table 3x3 head 2,0 \"Indsatser og mål\"",
    "| <r2> Indsats | <c2> Mål |",
    "| 2027 | 2028 |",
    "| Mentor | 40 | 1. Halvår: 45 / 1. Helår: 60 |",
  ],
};

describe("what other programs put on the clipboard", () => {
  it.each(Object.keys(expected))("keeps its structure: %s", (name) => {
    const blocks = read(name);
    expect(outline(blocks)).toEqual(expected[name]);
    expectNormal(blocks);
  });

  it("keeps a table's caption and source, without what numbers itself", () => {
    const table = read("word-table-merged.html").find(({ type }) => type === "table");
    expect(table).toMatchObject({ caption: "Indsatser og mål", source: "Egne opgørelser" });
  });

  it("is looked at, each of it", () => {
    expect(readdirSync(folder).sort()).toEqual(Object.keys(expected).sort());
  });
});
