import type { Element } from "@xmldom/xmldom";
import type { FileFinding } from "../../../../shared/fileFinding.ts";
import { descendantElements } from "../ooxml/elements.ts";
import { quoted, type WordFile } from "./wordFile.ts";

/** A file's name or a mere "Billede 3" says nothing of what is seen. */
const MEANINGLESS = /^(?:\S+\.(?:png|jpe?g|gif|bmp|svg)|(?:billede|foto|image|picture|diagram|chart|graphic)\s*\d*)$/i;

function isDecorative(properties: Element): boolean {
  return descendantElements(properties, "adec:decorative").some((mark) => ["1", "true"].includes(mark.getAttribute("val") ?? ""));
}

/** Point 5: every picture and chart says in words what it shows, or is marked as decoration. Of the older kind, those in the body. */
export function checkDrawings({ parts, body }: WordFile): FileFinding[] {
  const drawn = parts.flatMap((part) =>
    descendantElements(part.root, "wp:docPr").flatMap((properties): FileFinding[] => {
      const description = (properties.getAttribute("descr") ?? "").trim();
      const name = (properties.getAttribute("title") ?? properties.getAttribute("name") ?? "").trim();
      if (isDecorative(properties) || (description !== "" && !MEANINGLESS.test(description))) return [];
      const place = part === body ? "" : part.path.includes("header") ? " i sidehovedet" : part.path.includes("footer") ? " i sidefoden" : "";
      const which = name === "" ? `Et billede${place}` : `Billedet ${quoted(name)}${place}`;
      return [{ rule: "drawing.noAlt", where: "", message: description === "" ? `${which} har ingen alternativ tekst. Skriv, hvad det viser, eller markér det som dekorativt.` : `${which} har en alternativ tekst, der intet siger: ${quoted(description)}. Skriv, hvad det viser.` }];
    }),
  );
  const older = descendantElements(body.root, "v:shape")
    .filter((shape) => (shape.getAttribute("alt") ?? "").trim() === "")
    .map((): FileFinding => ({ rule: "drawing.noAlt", where: "", message: "En tegning har ingen alternativ tekst." }));
  return [...drawn, ...older];
}
