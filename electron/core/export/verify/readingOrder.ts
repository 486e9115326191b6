import type { FileFinding } from "../../../../shared/fileFinding.ts";
import { childElement, descendantElements } from "../ooxml/elements.ts";
import { quoted, type WordFile } from "./wordFile.ts";

/** Point 2: what floats on the page is read at the place it hangs on, which is not where it is seen. */
export function checkReadingOrder({ body }: WordFile): FileFinding[] {
  const boxes = descendantElements(body.root, "w:txbxContent").map((box): FileFinding => {
    return { rule: "reading.floating", where: "", message: `Teksten ${quoted(box.textContent ?? "")} står i en tekstboks uden for læserækkefølgen.` };
  });
  const frames = body.paragraphs
    .filter(({ element }) => childElement(element, "w:pPr", "w:framePr"))
    .map(({ text, under }): FileFinding => ({ rule: "reading.floating", where: under, message: `Afsnittet ${quoted(text)} står i en flydende ramme.` }));
  const tables = body.tables
    .filter(({ element }) => childElement(element, "w:tblPr", "w:tblpPr"))
    .map(({ under }): FileFinding => ({ rule: "reading.floating", where: under, message: "En tabel flyder oven på teksten." }));
  const pictures = descendantElements(body.root, "wp:anchor").map((): FileFinding => {
    return { rule: "reading.floating", where: "", message: "Et billede flyder oven på teksten i stedet for at stå i den." };
  });
  return [...boxes, ...frames, ...tables, ...pictures];
}
