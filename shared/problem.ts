import { z } from "zod";

/** What each problem tells the person: what is wrong, and what to do. The keys are the codes that cross boundaries. */
const wording = {
  "file.missing": (d: { name: string }) => `Filen »${d.name}« findes ikke. Kontrollér navn og mappe.`,
  "file.isInput": (d: { name: string }) =>
    `»${d.name}« er en af de filer, der skal læses, og ville blive overskrevet. Giv den nye fil et andet navn.`,
  "file.isFolder": (d: { name: string }) => `»${d.name}« er en mappe. Angiv en fil.`,
  "file.unreadable": (d: { name: string }) => `Filen »${d.name}« kan ikke læses. Luk den i andre programmer, og prøv igen.`,
  "file.empty": (d: { name: string }) => `Filen »${d.name}« er tom. Vælg en fil med indhold.`,
  "file.tooLarge": (d: { name: string; limitMb: number }) =>
    `Filen »${d.name}« er for stor. Grænsen er ${d.limitMb} MB.`,
  "file.unknownType": (d: { name: string; accepted: string }) =>
    `Filen »${d.name}« er af en type, Planskriver ikke kan bruge her. Brug ${d.accepted}.`,
  "file.noEnding": (d: { name: string; accepted: string }) =>
    `Navnet »${d.name}« har ingen endelse, så det kan ikke ses, hvad filen skal være. Slut navnet med ${d.accepted}.`,
  "file.notText": (d: { name: string; looksLike: string }) =>
    `Filen »${d.name}« er ikke en tekstfil, men ligner ${d.looksLike}. Ret filens endelse, eller gem den som tekst.`,
  "file.unwritable": (d: { name: string }) =>
    `Filen »${d.name}« kunne ikke skrives. Kontrollér, at mappen findes, at der er plads, og at filen ikke er åben i et andet program.`,
  "json.broken": (d: { name: string; line: number; column: number }) =>
    `Filen »${d.name}« er ikke gyldig JSON: fejl i linje ${d.line}, tegn ${d.column}. Eksportér planen igen, eller ret filen.`,
  "plan.notAPlan": (d: { name: string }) =>
    `Filen »${d.name}« er ikke en plan fra Planskriver. Vælg en .planpakke eller en .json, som Planskriver har skrevet.`,
  "plan.newerVersion": (d: { name: string; version: number; supported: number }) =>
    `Filen »${d.name}« er i version ${d.version}, men dette program læser kun til og med version ${d.supported}. Opdatér Planskriver.`,
  "plan.unknownNode": (d: { name: string; type: string; path: string }) =>
    `Filen »${d.name}« har et element af en ukendt slags, »${d.type}« (${d.path}). Opdatér Planskriver, eller ret filen.`,
  "plan.invalid": (d: { name: string; path: string }) =>
    `Filen »${d.name}« passer ikke til planformatet ved ${d.path}. Eksportér planen igen, eller ret filen.`,
  "picture.notPicture": () => `Filen er ikke et billede i PNG eller JPEG. Gem billedet som PNG eller JPEG, og indsæt det igen.`,
  "picture.broken": () => `Billedet er beskadiget eller ikke helt. Hent det igen fra kilden, og indsæt det på ny.`,
  "picture.tooLarge": (d: { limitMb: number; side: number }) =>
    `Billedet er for stort. Grænsen er ${d.limitMb} MB og ${d.side} punkter på hver led. Gør det mindre, og indsæt det igen.`,
  "picture.missing": () => `Billedet findes ikke i biblioteket på denne computer. Vælg billedet igen.`,
  "picture.unreadable": (d: { name: string }) =>
    `»${d.name}« kan ikke læses som billede. Gem det som PNG eller JPEG i det program, det kommer fra, og indsæt det igen.`,
  "package.broken": (d: { name: string }) =>
    `Pakken »${d.name}« er beskadiget og kan ikke åbnes. Bed afsenderen om at sende den igen.`,
  "incoming.conflicts": () =>
    `Der er kommet nye ændringer i din plan, som støder sammen med det, du ville tage med. Intet er taget med. Se ændringerne igen, og vælg, hvad der skal stå.`,
  "incoming.invalidResolution": () =>
    `Det, du har skrevet, kan ikke stå på det sted i planen. Intet er taget med. Ret det, eller vælg en af de to udgaver.`,
  "folder.missing": (d: { name: string }) =>
    `Mappen »${d.name}« findes ikke. Skriv hele stien, fx »S:\\Beskæftigelse\\Planer«, og kontrollér, at drevet er forbundet.`,
  "folder.notFolder": (d: { name: string }) => `»${d.name}« er en fil. Vælg den mappe, planen skal deles i.`,
  "folder.unwritable": (d: { name: string }) =>
    `Der kan ikke gemmes i mappen »${d.name}«. Vælg en anden mappe, eller bed den, der styrer mappen, om skriveadgang.`,
  "folder.own": () => `Her gemmer Planskriver sine egne data. Vælg en mappe, som de andre også kan nå.`,
  "folder.noPlan": (d: { name: string }) =>
    `Der er ingen delte planer i »${d.name}«. Vælg den mappe, planen blev delt i, og vent, til den er synkroniseret til denne computer.`,
  "folder.notYet": () => `Planen er ikke kommet helt frem til denne computer endnu. Vent, til mappen er synkroniseret, og prøv igen.`,
  "package.foreign": (d: { name: string }) =>
    `»${d.name}« er ikke en planpakke fra Planskriver, selv om den hedder sådan. Bed afsenderen om at sende den planpakke, som Planskriver lavede.`,
  "package.altered": (d: { name: string }) =>
    `Indholdet af pakken »${d.name}« er ikke det, afsenderen lagde i den. Den er ændret eller beskadiget undervejs og er ikke åbnet. Bed afsenderen om at sende den igen.`,
  "package.otherPlan": (d: { name: string; title: string; sent: string }) =>
    `»${d.name}« hører til planen »${d.title}« og er ikke kommet retur fra »${d.sent}«. Angiv den plan, der blev sendt.`,
  "exchange.planInTrash": (d: { title: string }) =>
    `Pakken hører til planen »${d.title}«, som ligger i papirkurven. Gendan planen, og åbn pakken igen.`,
  "exchange.notReviewing": () => `Planen er din egen og er ikke kommet fra nogen, så den kan ikke sendes tilbage. Brug »Send til gennemsyn«.`,
  "incoming.gone": () => `Det, der kom retur, findes ikke længere. Det kan være slettet i et andet vindue.`,
  "merge.otherPlan": (d: { name: string; base: string }) =>
    `»${d.name}« er ikke en udgave af den samme plan som »${d.base}«, så de kan ikke flettes. Vælg to udgaver af den plan, som »${d.base}« er et øjebliksbillede af.`,
  "version.gone": () =>
    `Versionen findes ikke længere. Ældre automatiske versioner tyndes ud med tiden. Vælg en anden.`,
  "template.gone": () => `Skabelonen findes ikke længere. Den kan være slettet i et andet vindue. Vælg en anden.`,
  "template.notATemplate": (d: { name: string }) =>
    `Filen »${d.name}« er ikke en skabelon fra Planskriver. Vælg en fil, der ender på .planskabelon.`,
  "template.newerVersion": (d: { name: string; version: number; supported: number }) =>
    `Skabelonen »${d.name}« er lavet med en nyere udgave af Planskriver (version ${d.version}, denne læser til og med ${d.supported}). Opdatér Planskriver, og prøv igen.`,
  "template.invalid": (d: { name: string; path: string }) =>
    `Skabelonen »${d.name}« er beskadiget ved ${d.path}. Bed afsenderen om at eksportere den igen.`,
  "template.broken": (d: { name: string }) =>
    `Skabelonen »${d.name}« er beskadiget og kan ikke læses. Bed afsenderen om at eksportere den igen.`,
  "agenda.unknown": (d: { id: string; known: string }) => `Overskrifterne »${d.id}« findes ikke. Vælg en af disse: ${d.known}.`,
  "agenda.notHeadings": (d: { name: string }) =>
    `Filen »${d.name}« rummer ikke overskrifter til en sagsfremstilling. Brug en .json-fil i samme form som dem, Planskriver kommer med.`,
  "agenda.format": (d: { format: string }) =>
    `En sagsfremstilling kan ikke skrives som .${d.format}. Brug .docx, .pdf eller .md.`,
  "template.unknown": (d: { id: string; known: string }) => `Skabelonen »${d.id}« findes ikke. Vælg en af disse: ${d.known}.`,
  "wordTemplate.notWord": (d: { name: string; looksLike: string }) =>
    `Filen »${d.name}« er ikke en Word-fil, men ligner ${d.looksLike}. Vælg kommunens Word-skabelon, som ender på .dotx eller .docx.`,
  "wordTemplate.oldWord": (d: { name: string }) =>
    `Filen »${d.name}« er i Words gamle format (.doc eller .dot). Åbn den i Word, gem den som »Word-skabelon (*.dotx)«, og vælg den nye fil.`,
  "wordTemplate.protected": (d: { name: string }) =>
    `Filen »${d.name}« er beskyttet med adgangskode og kan ikke læses. Fjern adgangskoden i Word under Filer, Oplysninger, Beskyt dokument, gem, og vælg filen igen.`,
  "wordTemplate.macros": (d: { name: string }) =>
    `Filen »${d.name}« indeholder makroer, og dem tager Planskriver ikke imod. Gem den i Word som »Word-skabelon (*.dotx)«, som er uden makroer, og vælg den nye fil.`,
  "wordTemplate.strict": (d: { name: string }) =>
    `Filen »${d.name}« er gemt som »Strict Open XML«, som Planskriver ikke kan bruge. Gem den i Word som »Word-skabelon (*.dotx)«, og vælg den nye fil.`,
  "wordTemplate.broken": (d: { name: string }) =>
    `Word-filen »${d.name}« er beskadiget og kan ikke læses. Åbn den i Word, gem den under et nyt navn, og vælg den nye fil.`,
  "returnedWord.notWord": (d: { name: string; looksLike: string }) =>
    `Filen »${d.name}« er ikke en Word-fil, men ligner ${d.looksLike}. Vælg den Word-fil (.docx), der er kommet tilbage fra gennemsyn.`,
  "returnedWord.oldWord": (d: { name: string }) =>
    `Filen »${d.name}« er i Words gamle format (.doc). Åbn den i Word, gem den som »Word-dokument (*.docx)«, og vælg den nye fil.`,
  "returnedWord.protected": (d: { name: string }) =>
    `Filen »${d.name}« er beskyttet med adgangskode og kan ikke læses. Fjern adgangskoden i Word under Filer, Oplysninger, Beskyt dokument, gem, og vælg filen igen.`,
  "returnedWord.macros": (d: { name: string }) =>
    `Filen »${d.name}« indeholder makroer, og dem tager Planskriver ikke imod. Gem den i Word som »Word-dokument (*.docx)«, som er uden makroer, og vælg den nye fil.`,
  "returnedWord.strict": (d: { name: string }) =>
    `Filen »${d.name}« er gemt som »Strict Open XML«, som Planskriver ikke kan læse. Gem den i Word som »Word-dokument (*.docx)«, og vælg den nye fil.`,
  "returnedWord.broken": (d: { name: string }) =>
    `Word-filen »${d.name}« er beskadiget og kan ikke læses. Åbn den i Word, gem den under et nyt navn, og vælg den nye fil.`,
  "returnedWord.notSent": (d: { name: string }) =>
    `Word-filen »${d.name}« er ikke sendt til gennemsyn fra Planskriver, så det kan ikke ses, hvad der er rettet i den. Vælg den fil, der er kommet tilbage fra gennemsyn.`,
  "returnedWord.otherPlan": (d: { name: string; title: string }) =>
    `Word-filen »${d.name}« hører til en anden plan end »${d.title}«. Åbn den plan, filen er sendt fra, og modtag den der.`,
  "wordTemplate.gone": () => `Word-skabelonen findes ikke længere. Vælg filen igen.`,
  "period.invalid": (d: { period: string }) =>
    `Perioden »${d.period}« er ugyldig. Skriv ét årstal eller to med bindestreg, højst fire år i alt, fx 2025-2026.`,
  "text.required": (d: { field: string }) => `Udfyld »${d.field}«.`,
  "library.noSuchPlan": () => `Planen findes ikke længere. Den kan være slettet i et andet vindue.`,
  "library.changedElsewhere": () =>
    `Planen er ændret i et andet vindue. Flet de to udgaver, før du skriver videre.`,
  "plan.locked": (d: { state: string }) =>
    `Planen er ${d.state} og kan ikke ændres. Åbn den for ændringer under Gennemsyn, hvis der skal skrives videre.`,
  "status.sameState": (d: { state: string }) => `Planen har allerede tilstanden »${d.state}«.`,
  "approval.changed": () => `Teksten er ændret, siden du så den. Læs den, som den er nu, og godkend så.`,
  "person.unknown": () => `Planskriver ved ikke, hvem du er. Skriv dit navn nederst til venstre i biblioteket, og prøv igen.`,
  "store.newerDatabase": (d: { version: number; supported: number }) =>
    `Biblioteket er gemt af en nyere udgave af Planskriver (version ${d.version}, denne læser til og med ${d.supported}). Opdatér programmet. Intet er ændret.`,
  "store.migrationChanged": (d: { version: number }) =>
    `Biblioteket er opdateret af en anden udgave af programmet (trin ${d.version} passer ikke). Intet er ændret. Installér den udgave, du brugte før.`,
  "store.damaged": (d: { file: string }) =>
    `Biblioteket »${d.file}« er beskadiget. Gendan den nyeste sikkerhedskopi fra mappen backups ved siden af.`,
  "store.full": () => `Der er ikke plads på disken. Frigør plads. Det, du har skrevet, bliver her i vinduet og gemmes, når der er plads.`,
  "store.locked": (d: { folder: string }) =>
    `Planskriver kører allerede med biblioteket i »${d.folder}«. Brug det vindue, der er åbent, eller luk det først.`,
  "print.noBrowser": () =>
    `PDF-filer laves med en browser, og her er hverken Edge, Chrome eller Chromium. Eksportér til Word, åbn filen i Word, og vælg »Gem som« og »PDF«.`,
  "print.failed": () =>
    `PDF-filen kunne ikke laves, fordi browseren, der skulle lave den, ikke svarede. Prøv igen, eller eksportér til Word, og gem som PDF derfra.`,
  "print.wordOnly": (d: { what: string }) => `${d.what} kan kun vises i en Word-fil. Vælg Word i stedet for PDF.`,
  "job.cancelled": () => `Opgaven blev afbrudt. Der er ikke skrevet noget.`,
  "job.unknown": () => `Opgaven findes ikke længere. Start den igen.`,
  "core.unreachable": () =>
    `Programmets kerne svarer ikke. Luk ikke vinduet: Det, du har skrevet, står her endnu. Kopiér det til et andet sted, hvis forbindelsen ikke kommer igen.`,
  "call.invalid": (d: { method: string }) => `Kaldet »${d.method}« havde et forkert indhold. Genindlæs vinduet, og prøv igen.`,
  "usage": (d: { hint: string }) => d.hint,
  "unexpected": (d: { message: string }) => `Der opstod en uventet fejl: ${d.message.replace(/\.$/, "")}. Prøv igen.`,
} satisfies Record<string, (details: never) => string>;

type Wording = typeof wording;
export type ProblemCode = keyof Wording;
export type ProblemDetails<C extends ProblemCode> =
  Parameters<Wording[C]> extends [infer D extends Record<string, string | number>] ? D : undefined;

/** A problem as it crosses a boundary: a code, and the values its wording mentions. */
export const problemSchema = z.object({
  code: z.string().transform((code): ProblemCode => (Object.hasOwn(wording, code) ? (code as ProblemCode) : "unexpected")),
  details: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type Problem = z.infer<typeof problemSchema>;

/** Thrown wherever something the person must know of stops the work; shells turn it into a `Problem` or one line. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(describeProblem(problem));
    this.name = "ProblemError";
    this.problem = problem;
  }
}

/** Builds the error for `code`; the compiler asks for exactly the details its wording uses. */
export function problemError<C extends ProblemCode>(
  code: C,
  ...details: ProblemDetails<C> extends undefined ? [] : [ProblemDetails<C>]
): ProblemError {
  const [values] = details as [Record<string, string | number>?];
  return new ProblemError(values ? { code, details: values } : { code });
}

/** The problem behind anything thrown; what nobody foresaw becomes `unexpected`. */
export function toProblem(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  return { code: "unexpected", details: { message: error instanceof Error ? error.message : String(error) } };
}

/** One or two Danish sentences: what is wrong and what to do. */
export function describeProblem(problem: Problem): string {
  const words = wording[problem.code] as (details: Record<string, string | number>) => string;
  return words(problem.details ?? {});
}
