import type { Look } from "../../../../../shared/look/look.ts";
import { measures } from "../../../../../shared/look/measures.ts";
import { points } from "./measures.ts";
import { styleIds } from "./styleIds.ts";
import { Element, valueElement } from "../xml.ts";

function border(name: string, color: string, eighths: number): Element {
  return new Element(name, { "w:val": "single", "w:sz": eighths, "w:space": 0, "w:color": color });
}

function margin(name: string, value: number): Element {
  return new Element(name, { "w:w": points(value), "w:type": "dxa" });
}

const noBorder = (name: string) => new Element(name, { "w:val": "nil" });

/** Word's own table style for ours: rules between rows only, and a tinted head. The library has no class for it. */
export function tableStyle({ colour }: Look): Element {
  const shaded = new Element("w:shd", { "w:val": "clear", "w:color": "auto", "w:fill": colour.tint });
  return new Element("w:style", { "w:type": "table", "w:customStyle": 1, "w:styleId": styleIds.table }, [
    valueElement("w:name", "Plantabel"),
    valueElement("w:basedOn", "TableNormal"),
    valueElement("w:uiPriority", 59),
    new Element("w:qFormat"),
    new Element("w:tblPr", {}, [
      new Element("w:tblBorders", {}, [
        border("w:top", colour.accent, 12),
        noBorder("w:left"),
        border("w:bottom", colour.accent, 8),
        noBorder("w:right"),
        border("w:insideH", colour.rule, 4),
        noBorder("w:insideV"),
      ]),
      new Element("w:tblCellMar", {}, [
        margin("w:top", 2),
        margin("w:left", measures.cell.side),
        margin("w:bottom", 2),
        margin("w:right", measures.cell.side),
      ]),
    ]),
    new Element("w:tblStylePr", { "w:type": "firstRow" }, [new Element("w:tcPr", {}, [shaded])]),
  ]);
}
