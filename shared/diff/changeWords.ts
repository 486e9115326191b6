import type { GeneratedKind } from "../plan/nodes/index.ts";
import type { PlanProperty } from "./change.ts";
import type { PartKind, Shell } from "./parts.ts";

/** What a part is called, and how its neighbours agree with it in gender: "tilføjet" is the same, "ny" is not. */
const NAMES: Readonly<Record<Exclude<PartKind, "list" | "goal" | "generated">, string>> = {
  section: "Afsnit",
  heading: "Overskrift",
  paragraph: "Brødtekst",
  lead: "Manchet",
  points: "Fokuspunkter",
  quote: "Citat",
  factBox: "Faktaboks",
  table: "Tabel",
  chart: "Diagram",
  image: "Billede",
  pageBreak: "Sideskift",
  guidance: "Vejledning",
  listItem: "Punkt",
  point: "Fokuspunkt",
  row: "Række",
  column: "Kolonne",
  cell: "Celle",
};

const GENERATED: Readonly<Record<GeneratedKind, string>> = {
  contents: "Indholdsfortegnelse",
  pointsOverview: "Oversigt over punkter",
  goalsOverview: "Oversigt over mål",
  figures: "Liste over tabeller og figurer",
  sources: "Kildeliste",
  abbreviations: "Forkortelser",
};

/** What the interface calls a part of this kind. */
export function partName(kind: PartKind, shell: Shell): string {
  switch (kind) {
    case "list":
      return shell["ordered"] === true ? "Nummereret liste" : "Punktopstilling";
    case "goal":
      return shell["kind"] === "marker" ? "Politisk pejlemærke" : "Mål";
    case "generated":
      return GENERATED[shell["what"] as GeneratedKind];
    default:
      return NAMES[kind];
  }
}

export const PROPERTY_NAMES: Readonly<Record<PlanProperty, string>> = {
  title: "Titel",
  municipality: "Kommune",
  period: "Periode",
  template: "Skabelon",
  status: "Tilstand",
  focusAreas: "Fokusområdernes navn og nummerering",
  theme: "Udseende",
  houseStyle: "Skriveregler",
  keyFigures: "Nøgletal",
  abbreviations: "Forkortelser",
  hearing: "Høring",
  agendaItem: "Sagsfremstilling",
};

/** What an attribute is called, by the kind of part where that matters ("kind") and else by its name. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  alt: "alternativ tekst",
  align: "kolonnernes justering",
  asset: "billedfilen",
  attribution: "hvem der citeres",
  baseline: "udgangspunkt",
  caption: "titel",
  "chart kind": "diagramtype",
  columns: "kolonnernes bredde",
  comment: "kommentar",
  credit: "hvem der har lavet billedet",
  data: "diagrammets tal",
  decorative: "om billedet er pynt",
  "goal kind": "måltype",
  headerColumns: "antal overskriftskolonner",
  headerRows: "antal overskriftsrækker",
  indicator: "indikator",
  label: "indledning til punkterne",
  level: "overskriftens niveau",
  ordered: "nummerering",
  paragraph: "krav fra skabelonen",
  required: "krav fra skabelonen",
  responsible: "ansvarlig",
  "section kind": "afsnittets art",
  source: "kilde",
  target: "måltal og frist",
  title: "titel",
  unit: "enhed",
  what: "hvad oversigten viser",
  width: "bredde",
};

export function attributeName(kind: PartKind, name: string): string {
  return ATTRIBUTES[`${kind} ${name}`] ?? ATTRIBUTES[name] ?? name;
}
