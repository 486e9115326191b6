import type { FileFinding } from "../../../../shared/fileFinding.ts";
import { childElements, descendantElements } from "../ooxml/elements.ts";
import { quoted, type WordFile } from "./wordFile.ts";

/** Words that say nothing of where a link leads. */
const MEANINGLESS = /^(?:klik |se |læs )?(?:her|mere|mere her|link|linket|dette link|denne side|siden)[.:]?$/i;
const BARE_ADDRESS = /^https?:\/\//i;

/** Point 10: read alone, as in a list of links, each one says where it leads. */
export function checkLinks({ parts }: WordFile): FileFinding[] {
  return parts.flatMap(({ root }) =>
    descendantElements(root, "w:hyperlink").flatMap((link): FileFinding[] => {
      if (!link.hasAttribute("r:id")) return [];
      const text = childElements(link)
        .flatMap((child) => [...child.getElementsByTagName("w:t")].map((words) => words.textContent ?? ""))
        .join("")
        .trim();
      if (text === "") return [{ rule: "link.meaningless", where: "", message: "Et link har ingen tekst." }];
      if (MEANINGLESS.test(text)) return [{ rule: "link.meaningless", where: "", message: `Linket ${quoted(text)} siger ikke, hvor det fører hen.` }];
      if (BARE_ADDRESS.test(text)) return [{ rule: "link.meaningless", where: "", message: `Linket ${quoted(text)} er en bar adresse. Skriv i stedet, hvad der findes på siden.` }];
      return [];
    }),
  );
}
