import type { FileFinding } from "../../../../shared/fileFinding.ts";
import { childElements } from "../ooxml/elements.ts";
import { showRun } from "./shownRun.ts";
import { quoted, runText, type WordFile } from "./wordFile.ts";

/** Point 12, of links: one that leads out of the file is underlined, so that it is seen without its colour. */
export function checkLinkLook(file: WordFile): FileFinding[] {
  return file.parts.flatMap(({ paragraphs }) =>
    paragraphs.flatMap((paragraph) =>
      childElements(paragraph.element, "w:hyperlink")
        .filter((link) => link.hasAttribute("r:id"))
        .flatMap((link): FileFinding[] => {
          const run = childElements(link, "w:r").find((each) => runText(each).trim() !== "");
          if (!run || showRun(run, paragraph, file).isUnderlined) return [];
          return [{ rule: "colour.alone", where: paragraph.under, message: `Linket ${quoted(runText(run))} er ikke understreget og kendes kun på farven.` }];
        }),
    ),
  );
}
