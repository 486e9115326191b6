import {
  CHART_KINDS,
  createCell,
  createChart,
  createGenerated,
  createHeading,
  createParagraph,
  createPoint,
  createPoints,
  createRow,
  createSection,
  createTable,
  type Block,
  type Chart,
  type Section,
  type Table,
} from "../../shared/plan/nodes/index.ts";
import { createPlan, type Plan } from "../../shared/plan/plan.ts";

/** Takes turns through made-up sentences, so that a plan of any size is the same at every run. */
const SUBJECTS = [
  "Kommunen",
  "Beskæftigelsesudvalget",
  "Den enkelte borger",
  "En fast kontaktperson",
  "Virksomhedsservicen",
  "Ungeindsatsen",
  "Forvaltningen",
];
const VERBS = ["planlægger", "følger op på", "udvikler", "samarbejder om", "prioriterer", "undersøger", "koordinerer"];
const OBJECTS = [
  "praktikforløb i lokale virksomheder",
  "opkvalificering inden for velfærdsfagene",
  "en tidlig og sammenhængende indsats",
  "overgangen fra uddannelse til job",
  "fastholdelse af sygemeldte medarbejdere",
];
const ENDINGS = [
  "i tæt dialog med a-kasser og faglige organisationer",
  "allerede inden for de første fire uger",
  "så flere får fodfæste på arbejdsmarkedet",
  "med kvartalsvise målinger, som udvalget drøfter",
  "uden at gøre vejen længere for dem, der selv kan",
  "og tager erfaringerne med i næste års budget",
];
const SENTENCES_PER_PARAGRAPH = 4;
/** A heading stands over this many paragraphs, as in the plans the program is made for. */
const PARAGRAPHS_PER_HEADING = 10;

function pick(words: readonly string[], turn: number): string {
  return words[turn % words.length] ?? "";
}

function sentence(turn: number): string {
  const start = `${pick(SUBJECTS, turn)} ${pick(VERBS, turn + Math.floor(turn / SUBJECTS.length))}`;
  return `${start} ${pick(OBJECTS, turn)} ${pick(ENDINGS, turn)}.`;
}

function paragraph(turn: number): string {
  return Array.from({ length: SENTENCES_PER_PARAGRAPH }, (_, i) => sentence(turn * SENTENCES_PER_PARAGRAPH + i)).join(" ");
}

function section(index: number, paragraphs: number): Section {
  const blocks = Array.from({ length: paragraphs }, (_, i): Block[] => {
    const turn = index * paragraphs + i;
    const text = createParagraph([{ text: paragraph(turn) }]);
    return i % PARAGRAPHS_PER_HEADING === 0 ? [createHeading(2, [{ text: `Indsats ${turn + 1}` }]), text] : [text];
  }).flat();
  const points = createPoints(
    "Vores fokus vil være at:",
    [0, 1, 2].map((i) => createPoint([{ text: `Målet for ${pick(OBJECTS, index + i)} nås ${pick(ENDINGS, i)}.` }])),
  );
  return createSection("focusArea", `Område nummer ${index + 1}`, [points, ...blocks]);
}

const YEARS = ["2023", "2024", "2025", "2026"];

function value(turn: number, year: number): number {
  return 1000 + ((turn * 37 + year * 113) % 400);
}

function table(turn: number): Table {
  const texts = [["Gruppe", ...YEARS], ...SUBJECTS.map((name, at) => [name, ...YEARS.map((_, year) => String(value(turn + at, year)))])];
  const rows = texts.map((row) => createRow(row.map((text) => createCell([createParagraph([{ text }])]))));
  return { ...createTable(1, YEARS.length + 1), caption: `Udviklingen ${turn + 1}`, children: rows };
}

function chart(turn: number, from: Table | undefined): Chart {
  const kind = CHART_KINDS[turn % CHART_KINDS.length] ?? "bars";
  const series = SUBJECTS.slice(0, 3).map((name, at) => ({ name, values: YEARS.map((_, year) => String(value(turn + at, year))) }));
  const data = from && turn % 2 === 0 ? { from: "table" as const, table: from.id, series: "rows" as const } : { from: "grid" as const, categories: YEARS, series };
  return { ...createChart(kind, data), caption: `Figuren ${turn + 1}`, alt: "Antallet svinger over årene." };
}

/**
 * A plan far longer than any real one, of made-up Danish: focus areas of `paragraphs / sections` paragraphs each, with
 * headings and points, the generated contents first and the points overview last, and tables and charts at the ends of
 * sections, every other chart drawn from a table. Only its ids differ from call to call.
 */
export function bigPlan({ sections = 75, paragraphs = 3000, tables = 0, charts = 0 } = {}): Plan {
  const areas = Array.from({ length: sections }, (_, index) => section(index, Math.round(paragraphs / sections)));
  const made = Array.from({ length: tables }, (_, turn) => table(turn));
  for (const [turn, each] of made.entries()) areas[turn % sections]?.children.push(each);
  for (let turn = 0; turn < charts; turn++) areas[turn % sections]?.children.push(chart(turn, made[turn]));
  areas.at(0)?.children.push(createGenerated("contents"));
  areas.at(-1)?.children.push(createGenerated("pointsOverview"));
  return createPlan({
    title: "En meget lang beskæftigelsesplan",
    municipality: "Storeby Kommune",
    period: { from: 2027, to: 2030 },
    template: null,
    focusAreas: { name: { singular: "Fokusområde", plural: "Fokusområder" }, numbered: true },
    sections: areas,
  });
}
