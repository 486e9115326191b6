/** Word's own styles: the name it writes in files, and what it calls them in Danish. */
const BUILT_IN: readonly (readonly [name: string, danish: string, ...others: string[]])[] = [
  ["Normal", "Normal", "Standard"],
  ["Title", "Titel"],
  ["Subtitle", "Undertitel"],
  ...Array.from({ length: 9 }, (_, index) => [`heading ${index + 1}`, `Overskrift ${index + 1}`] as const),
  ...Array.from({ length: 9 }, (_, index) => [`toc ${index + 1}`, `Indholdsfortegnelse ${index + 1}`, `Contents ${index + 1}`] as const),
  ["TOC Heading", "Overskrift til indholdsfortegnelse", "Contents Heading"],
  ["table of figures", "Liste over figurer", "Listen over figurer", "Figurliste"],
  ["caption", "Billedtekst"],
  ["Quote", "Citat", "Quotations"],
  ["List Bullet", "Opstilling - punkttegn", "Punktopstilling"],
  ["List Number", "Opstilling - talopstilling", "Opstilling - tal eller bogst.", "Opstilling - tal/bogst", "Talopstilling"],
  ...[2, 3, 4, 5].map((level) => [`List Bullet ${level}`, `Opstilling - punkttegn ${level}`, `Punktopstilling ${level}`] as const),
  ...[2, 3, 4, 5].map((level) => [`List Number ${level}`, `Opstilling - talopstilling ${level}`, `Opstilling - tal eller bogst. ${level}`, `Opstilling - tal/bogst ${level}`, `Talopstilling ${level}`] as const),
  ["List Paragraph", "Listeafsnit"],
  ["Body Text", "Brødtekst"],
  ["header", "Sidehoved"],
  ["footer", "Sidefod"],
  ["page number", "Sidetal"],
  ["line number", "Linjenummer"],
  ["footnote text", "Fodnotetekst", "Footnote"],
  ["footnote reference", "Fodnotehenvisning"],
  ["endnote text", "Slutnotetekst"],
  ["endnote reference", "Slutnotehenvisning"],
  ["annotation text", "Kommentartekst"],
  ["annotation reference", "Kommentarhenvisning"],
  ["annotation subject", "Kommentaremne"],
  ["Hyperlink", "Hyperlink", "Link", "Internet Link"],
  ["Normal Table", "Tabel - Normal", "Table Normal"],
  ["Table Grid", "Tabel - Gitter"],
];

function plain(name: string): string {
  return name.trim().replaceAll(/\s+/g, " ").toLowerCase();
}

const byAnyName = new Map(BUILT_IN.flatMap((names) => names.map((name) => [plain(name), names] as const)));

/** Tells whether two names mean one style: "Overskrift 1" and "heading 1" have the same identity. */
export function styleIdentity(name: string): string {
  return plain(byAnyName.get(plain(name))?.[0] ?? name);
}

/** The name that Word itself writes for the style of its own that `name` means; undefined for any other style. */
export function builtInName(name: string): string | undefined {
  return byAnyName.get(plain(name))?.[0];
}

/** What a style is called in Danish Word. */
export function danishStyleName(name: string): string {
  return byAnyName.get(plain(name))?.[1] ?? name;
}
