import { isBareAddress, saysNothing } from "../../../../shared/checks/rules/linkWords.ts";
import type { FileFinding } from "../../../../shared/fileFinding.ts";
import { childElements, descendantElements } from "../ooxml/elements.ts";
import { quoted, type WordFile } from "./wordFile.ts";

/** Point 10: read alone, as in a list of links, each one says where it leads. */
export function checkLinks({ parts }: WordFile): FileFinding[] {
  return parts.flatMap(({ root }) =>
    descendantElements(root, "w:hyperlink").flatMap((link): FileFinding[] => {
      if (!link.hasAttribute("r:id")) return [];
      const text = childElements(link)
        .flatMap((child) => [...child.getElementsByTagName("w:t")].map((words) => words.textContent ?? ""))
        .join("")
        .trim();
      const isGoing = descendantElements(link, "w:delText").length > 0;
      if (text === "" && isGoing) return [];
      if (text === "") return [{ rule: "link.meaningless", where: "", message: "Et link har ingen tekst. Skriv, hvor det fører hen, eller fjern det." }];
      if (saysNothing(text)) return [{ rule: "link.meaningless", where: "", message: `Linket ${quoted(text)} siger ikke, hvor det fører hen. Skriv det i linkets tekst.` }];
      if (isBareAddress(text)) return [{ rule: "link.meaningless", where: "", message: `Linket ${quoted(text)} er en bar adresse. Skriv i stedet, hvad der findes på siden.` }];
      return [];
    }),
  );
}
