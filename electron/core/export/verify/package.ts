import type { FileFinding } from "../../../../shared/fileFinding.ts";
import { childElements } from "../ooxml/elements.ts";
import { CONTENT_TYPES, namespaces } from "../ooxml/names.ts";
import { readRelationships } from "../ooxml/relationships.ts";
import type { WordPackage } from "../ooxml/wordPackage.ts";
import type { WordFile } from "./wordFile.ts";

/** The part whose relationships a part such as "word/_rels/document.xml.rels" holds; "" for the whole file's. */
function ownerOf(path: string): string {
  return path.replace(/(^|\/)_rels\/([^/]*)\.rels$/, "$1$2");
}

function named(path: string): string {
  return path === "" ? "Filen" : `Delen ${path}`;
}

/** Ids of relationships that a part's own elements use. */
function usedIds(word: WordPackage, path: string): string[] {
  return [...word.xml(path).getElementsByTagName("*")].flatMap((element) => {
    const found: string[] = [];
    for (let index = 0; index < element.attributes.length; index += 1) {
      const attribute = element.attributes.item(index);
      if (attribute?.namespaceURI === namespaces.r) found.push(attribute.value);
    }
    return found;
  });
}

/** Every relationship leads to a part that is there, and every part uses only relationships that it has. */
export function checkRelationships({ word }: WordFile): FileFinding[] {
  const finding = (message: string): FileFinding => ({ rule: "structure.relationship", where: "", message });
  const declared = new Map<string, Set<string>>();
  const lost = word.paths
    .filter((path) => path.endsWith(".rels"))
    .flatMap((path): FileFinding[] => {
      const owner = ownerOf(path);
      const relationships = readRelationships(word, owner);
      const ids = relationships.map(({ id }) => id);
      declared.set(owner, new Set(ids));
      return [
        ...relationships
          .filter(({ target, external }) => !external && !word.has(target))
          .map(({ target }) => finding(`${named(owner)} peger på ${target}, som ikke findes i filen.`)),
        ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => finding(`${named(owner)} har to forbindelser med navnet ${id}.`)),
      ];
    });
  const unknown = word.paths
    .filter((path) => path.endsWith(".xml") && path !== CONTENT_TYPES)
    .flatMap((path) => {
      const known = declared.get(path);
      return usedIds(word, path)
        .filter((id) => !known?.has(id))
        .map((id) => finding(`${named(path)} bruger forbindelsen ${id}, som ikke findes.`));
    });
  return [...lost, ...unknown];
}

/** Every part has a type, by its name or its ending, and no type is given for a part that is not there. */
export function checkContentTypes({ word }: WordFile): FileFinding[] {
  const finding = (message: string): FileFinding => ({ rule: "structure.contentType", where: "", message });
  if (!word.has(CONTENT_TYPES)) return [finding("Filen har ingen liste over sine deles indhold.")];
  const [root] = childElements(word.xml(CONTENT_TYPES));
  const entries = root ? childElements(root) : [];
  const endings = new Set(entries.flatMap((each) => each.getAttribute("Extension")?.toLowerCase() ?? []));
  const names = entries.flatMap((each) => each.getAttribute("PartName")?.slice(1) ?? []);
  const known = new Set(names);
  return [
    ...word.paths
      .filter((path) => path !== CONTENT_TYPES && !path.endsWith("/") && !known.has(path) && !endings.has(path.slice(path.lastIndexOf(".") + 1).toLowerCase()))
      .map((path) => finding(`Filen siger ikke, hvad ${path} er.`)),
    ...names.filter((name) => !word.has(name)).map((name) => finding(`Filen nævner ${name}, som ikke findes i den.`)),
  ];
}
