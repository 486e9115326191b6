import { z } from "zod";
import { idSchema } from "./plan/ids.ts";
import { listed } from "./plan/listed.ts";

/** The largest file that is taken for a template; pictures are what makes one large. */
export const WORD_TEMPLATE_LIMIT_MB = 20;

/** What of a municipality's Word file a person should know before plans are written in it. */
export const TEMPLATE_NOTES = [
  /** Its headings number themselves; a plan's own numbers are used. */
  "headingNumbers",
  /** Its text is protected from being changed. */
  "protection",
  /** Its header or footer has pictures that lie elsewhere. */
  "linkedPictures",
  /** It has pictures in its text, which is not taken along. */
  "bodyPictures",
  /** It has no page that text fits on. */
  "noPage",
  /** It has a watermark, which is not taken along. */
  "watermark",
  /** It has no page numbers. */
  "noFooter",
] as const;
export type TemplateNote = (typeof TEMPLATE_NOTES)[number];

const name = z.string();

/** What a municipality's Word file gives a plan, and what it lacks. Styles go by their Danish names. */
export const wordTemplateReportSchema = z.strictObject({
  /** In millimetres; null where the file says none that can be used. */
  page: z.strictObject({ width: z.number(), height: z.number() }).nullable(),
  fonts: z.strictObject({ heading: name, body: name }),
  /** RRGGBB; null where it has no colour of its own. */
  accent: z.string().nullable(),
  header: z.boolean(),
  footer: z.boolean(),
  logo: z.boolean(),
  /** Of Word's own styles that plans are written in. */
  found: z.array(name),
  missing: z.array(name),
  /** Of the styles that only plans have, those that the file has by the same name. */
  own: z.array(name),
  /** Styles whose colour is too light to be read by everyone, with their contrast on white. */
  pale: z.array(z.strictObject({ name, contrast: z.number() })),
  notes: z.array(z.literal(TEMPLATE_NOTES)),
});
export type WordTemplateReport = z.infer<typeof wordTemplateReportSchema>;

/** The Word file a municipality's plans are written in. */
export const keptWordTemplateSchema = z.strictObject({
  id: idSchema,
  /** The file's name. */
  name: z.string(),
  addedAt: z.iso.datetime(),
  report: wordTemplateReportSchema,
});
export type KeptWordTemplate = z.infer<typeof keptWordTemplateSchema>;

/** One of a report's lines: what is so, and whether somebody should see to it. */
export interface ReportLine {
  text: string;
  isFinding: boolean;
}

/** What a PDF has of a municipality's Word file: it is printed, and not by Word. */
export const PDF_IN_TEMPLATE = "En PDF får skabelonens side, skrifttyper og farver. Sidehoved, sidefod, logo og typografier følger kun med i Word-filen.";

/** Without these a plan does not look like the municipality's. */
const ESSENTIAL: ReadonlySet<string> = new Set(["Overskrift 1", "Overskrift 2"]);

const NOTES: Readonly<Record<TemplateNote, ReportLine>> = {
  headingNumbers: {
    text: "Skabelonens overskrifter nummererer sig selv. Planens egne numre bruges i stedet, med skabelonens afstand.",
    isFinding: false,
  },
  protection: { text: "Skabelonens beskyttelse mod ændringer følger ikke med, så alle kan læse og rette planen.", isFinding: false },
  linkedPictures: {
    text: "Sidehoved eller sidefod viser billeder, der kun er kædet til et drev eller nettet. De er udeladt. Indsæt dem i skabelonen som billeder, og vælg den igen.",
    isFinding: true,
  },
  bodyPictures: {
    text: "Billeder i skabelonens brødtekst bruges ikke. Hører de til på hver side, så læg dem i sidehovedet.",
    isFinding: false,
  },
  watermark: { text: "Skabelonens vandmærke følger ikke med. Høringsudgaver får deres eget.", isFinding: false },
  noPage: { text: "Skabelonen har ingen side, der er plads til tekst på. Planskrivers A4-side bruges.", isFinding: true },
  noFooter: { text: "Skabelonen har ingen egen sidefod. Planens titel og sidetal står nederst på siderne.", isFinding: false },
};

const danishNumber = (value: number) => value.toLocaleString("da-DK", { maximumFractionDigits: 1 });

/** What a report says, in Danish, the most important first. */
export function describeWordTemplate({ found, missing, own, pale, notes }: WordTemplateReport): ReportLine[] {
  const all = found.length + missing.length;
  const essential = missing.filter((each) => ESSENTIAL.has(each));
  const others = missing.filter((each) => !ESSENTIAL.has(each));
  const lines: (ReportLine | false)[] = [
    essential.length > 0 && {
      text: `Skabelonen mangler ${listed(essential)}. Planskrivers overskrifter bruges, i skabelonens skrifttype og farve.`,
      isFinding: true,
    },
    missing.length === 0 && { text: `Skabelonen har alle ${all} Word-typografier, som planer skrives i.`, isFinding: false },
    others.length > 0 && {
      text: `Skabelonen har ${found.length} af de ${all} Word-typografier, som planer skrives i. Disse tilføjes i dens skrifttyper og farver: ${listed(others)}.`,
      isFinding: false,
    },
    {
      text:
        own.length === 0
          ? "Planens særlige typografier, fx Manchet, Faktaboks, Punkt og Mål, tilføjes i skabelonens skrifttyper og farver."
          : `Planens særlige typografier tilføjes i skabelonens skrifttyper og farver, men ${listed(own)} er skabelonens ${own.length === 1 ? "egen" : "egne"}.`,
      isFinding: false,
    },
    ...pale.map(({ name: style, contrast }) => ({
      text: `${style} er for lys til at kunne læses af alle (kontrast ${danishNumber(contrast)}:1). Vælg en mørkere farve i skabelonen.`,
      isFinding: true,
    })),
    ...notes.map((note) => NOTES[note]),
  ];
  return lines.filter((line): line is ReportLine => line !== false).toSorted((a, b) => Number(b.isFinding) - Number(a.isFinding));
}
