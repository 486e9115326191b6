import { openDocx, relationships, type OpenedDocx } from "./openDocx.ts";
import { child, elements, value, type XmlElement } from "./xml.ts";

interface Reading {
  docx: OpenedDocx;
  part: string;
  /** What is counted by list in the file. */
  lists: ReadonlyMap<string, string>;
  notes: ReadonlyMap<string, string>;
}

const FORMATS = ["w:b", "w:i", "w:u", "w:vertAlign", "w:rStyle"];

/** A stretch of a paragraph under one heading: how its words are set, or what they link to. */
interface Stretch {
  label: string;
  text: string;
}

/** How a file is divided into runs says nothing. */
function joined(stretches: readonly Stretch[]): string {
  let text = "";
  let label = "";
  for (const stretch of stretches) {
    if (stretch.text === "") continue;
    if (stretch.label !== label) text += `{${stretch.label}}`;
    label = stretch.label;
    text += stretch.text;
  }
  return text;
}

/** What a run says with how its words are set; objects and notes as signs of what they are. */
function runText(run: XmlElement, link: string, reading: Reading): Stretch[] {
  const format = FORMATS.flatMap((name) => {
    const found = child(run, "w:rPr", name);
    return found ? [`${name.slice(2)}${found.attributes["w:val"] ?? ""}`] : [];
  });
  const label = [link, ...format].filter((part) => part !== "").join(" ");
  return run.children.map((node): Stretch => {
    if (typeof node === "string" || node.name === "w:rPr") return { label: "", text: "" };
    switch (node.name) {
      case "w:t":
        return { label, text: node.children.join("") };
      case "w:instrText":
        return { label: "", text: node.children.join("").replace(/(PAGEREF|REF|NOTEREF) \S+/, "$1") };
      case "w:footnoteReference":
        return { label: "", text: `[note ${reading.notes.get(node.attributes["w:id"] ?? "") ?? "?"}]` };
      case "w:drawing":
        return { label: "", text: `[drawing ${drawing(node, reading)}]` };
      default: {
        const said = Object.entries(node.attributes).flatMap(([name, value]) => (name === "w:dirty" ? [] : [value]));
        return { label: "", text: `[${[node.name, ...said].join(" ")}]` };
      }
    }
  });
}

function drawing(node: XmlElement, { docx, part }: Reading): string {
  const ids = elements(node).flatMap(({ attributes }) => [attributes["r:id"], attributes["r:embed"]].filter((id) => id !== undefined));
  const targets = new Map(relationships(docx, part).map(({ id, target }) => [id, target]));
  return ids
    .map((id) => {
      const target = targets.get(id) ?? "nowhere";
      if (!docx.paths.includes(target)) throw new Error(`A picture leads to ${target}, which is not there`);
      return target.endsWith(".xml") ? JSON.stringify(elements(docx.part(target), "c:v").map(({ children }) => children)) : "picture";
    })
    .join(" ");
}

/** Fields that are one element and fields of several runs say the same. */
function inlineText(element: XmlElement, link: string, reading: Reading): Stretch[] {
  return element.children.flatMap((node): Stretch[] => {
    if (typeof node === "string") return [];
    if (node.name === "w:r") return runText(node, link, reading);
    if (node.name === "w:fldSimple") {
      const code = { label: "", text: `[w:fldChar begin]${node.attributes["w:instr"] ?? ""}[w:fldChar separate]` };
      return [code, ...inlineText(node, link, reading), { label: "", text: "[w:fldChar end]" }];
    }
    if (node.name !== "w:hyperlink") return [];
    const id = node.attributes["r:id"];
    const target = id === undefined ? "inside" : (relationships(reading.docx, reading.part).find((each) => each.id === id)?.target ?? "nowhere");
    return inlineText(node, target, reading);
  });
}

/** Every paragraph as its style, the kind and level of its list, and what it says; tables with their rows and cells. */
function lines(element: XmlElement, reading: Reading, depth = ""): string[] {
  return element.children.flatMap((node): string[] => {
    if (typeof node === "string") return [];
    switch (node.name) {
      case "w:p": {
        const list = child(node, "w:pPr", "w:numPr");
        const counted = list ? `${reading.lists.get(value(list, "w:numId") ?? "") ?? "?"}/${value(list, "w:ilvl") ?? ""}` : "";
        return [`${depth}${value(node, "w:pPr", "w:pStyle") ?? ""} ${counted}: ${joined(inlineText(node, "", reading))}`];
      }
      case "w:tbl":
        return [`${depth}table`, ...lines(node, reading, depth)];
      case "w:tr":
        return [`${depth}row`, ...lines(node, reading, `${depth}| `)];
      case "w:tc":
        return [`${depth}cell ${value(node, "w:tcPr", "w:gridSpan") ?? ""} ${child(node, "w:tcPr", "w:vMerge") ? "merged" : ""}`, ...lines(node, reading, depth)];
      case "w:sdt":
      case "w:sdtContent":
        return lines(node, reading, depth);
      default:
        return [];
    }
  });
}

/** All that a Word file says, line by line, its notes where their marks stand: equal for files that say the same. */
export function readText(bytes: Uint8Array): string[] {
  const docx = openDocx(bytes);
  const lists = docx.paths.includes("word/numbering.xml")
    ? new Map(elements(docx.part("word/numbering.xml"), "w:num").map((list) => [list.attributes["w:numId"] ?? "", value(list, "w:abstractNumId") ?? ""]))
    : new Map<string, string>();
  const bare: Reading = { docx, part: "word/footnotes.xml", lists, notes: new Map() };
  const notes = elements(docx.part("word/footnotes.xml"), "w:footnote").map((note): [string, string] => [note.attributes["w:id"] ?? "", lines(note, bare).join("¶")]);
  const body = child(docx.document, "w:body");
  return body ? lines(body, { ...bare, part: "word/document.xml", notes: new Map(notes) }) : [];
}
