import { createGenerated, createSection, type Section } from "../../../shared/plan/nodes/index.ts";
import { createPlan, type Plan } from "../../../shared/plan/plan.ts";
import { composeBlocks, composeSection, KeyFigures } from "./compose.ts";
import { dissect, type Beginning } from "./dissect.ts";
import { seedText } from "./seedText.ts";

/** The plan's own pages; before them stands a list of other documents, and a contents list that is generated here. */
function pages(): string[] {
  const lines = seedText("holbaek-2016.txt").split("\n").map((line) => line.trim()).filter((line) => line !== "");
  const first = lines.findIndex((line) => line.startsWith("Forord "));
  return lines.slice(first).map((page) => page.replace(/ \d{1,2}$/, ""));
}

const opening: readonly Beginning[] = [
  ["title", "Forord"],
  ["paragraph", "Beskæftigelsesplanen er"],
  ["paragraph", "Beskæftigelsesplanen samler"],
  ["paragraph", "Holbæk Kommune betragter"],
  ["title", "Refusionsreformen"],
  ["paragraph", "Beskæftigelsesområdet står"],
  ["title", "Hovedmålgrupper og struktur"],
  ["paragraph", "Beskæftigelsesplan 2016 er struktureret"],
  ["item", "Jobklare ledige"],
  ["item", "Borgere, som er"],
  ["item", "Aktivitetsparate ledige"],
  ["item", "Ledige med varige"],
  ["paragraph", "Alle kan bidrage har"],
  ["paragraph", "For hver af disse"],
  ["title", "Ministermål"],
  ["paragraph", "Beskæftigelsesministeren udmelder"],
  ["marker", "Ministermål 1."],
  ["comment", "Kommentar:"],
  ["marker", "Ministermål 2."],
  ["comment", "Kommentar:"],
  ["marker", "Ministermål 3."],
  ["comment", "Kommentar:"],
  ["marker", "Ministermål 4."],
  ["comment", "Kommentar:"],
  ["title", "Befolkning og arbejdsmarked"],
  ["heading2", "Befolkning og uddannelsesniveau"],
  ["paragraph", "I 2016 ligger"],
  ["heading2", "Arbejdsmarkedet i og"],
  ["paragraph", "Det private arbejdsmarked"],
];

const resources: readonly Beginning[] = [["heading2", "Jobcentrets ressourcer til"]];
const markers: readonly Beginning[] = [["heading3", "De lokalpolitiske pejlemærker"]];

const groups: readonly (readonly Beginning[])[] = [
  [
    ["title", "Jobklare ledige"],
    ["paragraph", "Jobklare ledige er"],
    ...resources,
    ["paragraph", "En afdeling på"],
    ["heading2", "Udfordringer og muligheder"],
    ["paragraph", "Med en meget"],
    ["paragraph", "Til trods for"],
    ["heading2", "Målsætninger"],
    ["paragraph", "Udvalget for"],
    ...markers,
    ["paragraph", "Pejlemærkerne for"],
    ["marker", "Den ledige skal"],
    ["marker", "Der skal være"],
    ["marker", "Indsatsen skal primært"],
    ["marker", "Opkvalificering kan"],
    ["marker", "Nytteindsats skal"],
    ["paragraph", "Tilgangen til"],
    ["heading3", "De politiske effektmål"],
    ["goal", "Andelen af"],
    ["goal", "74 %"],
    ["goal", "55 %"],
    ["heading2", "Indsatser 2016"],
    ["paragraph", "Udvalget for"],
    ["item", "Indsatsen for langtidsledige"],
    ["item", "Indsatsen for unge"],
    ["item", "Indsatsen for ufaglærte"],
    ["heading3", "Indsatsen for langtidsledige"],
    ["item", "Screene nyledige"],
    ["item", "Skabe netværk"],
    ["heading3", "Indsatsen for unge"],
    ["item", "Arbejde for"],
    ["item", "Hjælpe de unge"],
    ["item", "Satse på"],
    ["heading3", "Indsatsen for ufaglærte"],
    ["item", "Sikre, at"],
    ["item", "Udvide mulighederne"],
    ["item", "Etablere et mere"],
  ],
  [
    ["title", "Uarbejdsdygtige på"],
    ["paragraph", "Nogle borgere"],
    ...resources,
    ["paragraph", "Jobcentret har"],
    ["heading2", "Udfordringer og muligheder"],
    ["paragraph", "En tidlig og"],
    ["step", "1. bliver"],
    ["step", "2. kan"],
    ["step", "3. får"],
    ["paragraph", "Omvendt betyder"],
    ["paragraph", "Refusionsreformen medfører"],
    ["heading2", "Målsætninger"],
    ["paragraph", "Udvalget for"],
    ...markers,
    ["marker", "At sygemeldte"],
    ["marker", "Den sygemeldte skal"],
    ["marker", "Indsatsen skal primært"],
    ["marker", "Der skal være særligt"],
    ["marker", "Der skal være fokus"],
    ["paragraph", "Tilgangen til"],
    ["heading3", "De politiske effektmål"],
    ["goal", "Andelen af"],
    ["goal", "55 %"],
    ["heading2", "Indsatser 2016"],
    ["paragraph", "Udvalget for"],
    ["item", "Indsatsen for sygemeldte"],
    ["item", "Indsatsen for langtidssygemeldte"],
    ["item", "Indsatsen for fastholdelse"],
    ["heading3", "Indsatsen for sygemeldte"],
    ["item", "Screene de"],
    ["item", "Tidligt i"],
    ["item", "Inddrage pårørende"],
    ["item", "Etablere konkrete"],
    ["heading3", "Indsatsen for langtidssygemeldte"],
    ["item", "Screene de"],
    ["item", "Øge opmærksomheden"],
    ["item", "Etablere konkrete"],
    ["item", "Forstærke indsatsen"],
    ["item", "Styrke samarbejdet"],
    ["heading3", "Indsatsen for fastholdelse"],
    ["item", "Arbejde for at øge"],
    ["item", "Øge opmærksomheden"],
    ["item", "Arbejde for et"],
  ],
  [
    ["title", "Aktivitetsparate ledige"],
    ["paragraph", "Aktivitetsparate ledige er"],
    ...resources,
    ["paragraph", "Medarbejdere svarende"],
    ["heading2", "Muligheder og udfordringer"],
    ["paragraph", "Aktivitetsparate ledige er"],
    ["paragraph", "Med en svag"],
    ["paragraph", "Udvalget for"],
    ["heading2", "Målsætninger"],
    ["paragraph", "Udvalget for"],
    ...markers,
    ["paragraph", "Flere aktivitetsparate"],
    ["marker", "Aktivitetsparate ledige skal"],
    ["marker", "Der skal være"],
    ["marker", "Indsatsen skal primært"],
    ["marker", "Opkvalificering kan"],
    ["paragraph", "Tilgangen til"],
    ["heading3", "Det politiske effektmål"],
    ["goal", "Andelen af"],
    ["goal", "55 %"],
    ["heading2", "Indsatser 2016"],
    ["paragraph", "Den nuværende"],
    ["item", "En tidlig,"],
    ["item", "Samarbejde mellem erhvervsliv"],
    ["item", "Samarbejde mellem foreninger"],
    ["item", "Nye veje"],
    ["heading3", "En tidlig,"],
    ["item", "Dele borgerne"],
    ["item", "Tilrettelægge indsatsen"],
    ["item", "Anvende de"],
    ["item", "Anvende værktøjet"],
    ["heading3", "Samarbejde mellem erhvervsliv"],
    ["item", "Fremme virksomhedernes"],
    ["heading3", "Samarbejde mellem foreninger"],
    ["item", "Arbejde målrettet"],
    ["heading3", "Nye veje"],
    ["item", "Fremme nye"],
    ["item", "Afklare hvordan"],
  ],
  [
    ["title", "Ledige med varige"],
    ["paragraph", "Ledige med varige"],
    ...resources,
    ["paragraph", "Et team"],
    ["heading2", "Udfordringer og muligheder"],
    ["paragraph", "Udfordringerne for"],
    ["paragraph", "Fleksjob- og"],
    ["paragraph", "På positivsiden"],
    ["heading2", "Målsætninger"],
    ["paragraph", "Udvalget for"],
    ...markers,
    ["marker", "Borgeren skal"],
    ["marker", "Indsatsen skal primært"],
    ["marker", "Opkvalificering kan"],
    ["marker", "Førtidspensionister som"],
    ["paragraph", "Tilgangen til"],
    ["heading3", "Det politiske effektmål"],
    ["goal", "I 2016"],
    ["heading2", "Indsatser 2016"],
    ["paragraph", "Udvalget for"],
    ["item", "Flere borgere i"],
    ["item", "Fleksjob med"],
    ["item", "Flere psykisk"],
    ["heading3", "Flere borgere i"],
    ["item", "Styrke fastholdelsesindsatsen"],
    ["item", "Styrke fastholdelsen af"],
    ["item", "Afdække muligheder"],
    ["heading3", "Fleksjob med"],
    ["item", "Være opmærksomme"],
    ["item", "Arbejde individuelt"],
    ["item", "Gøre det"],
    ["heading3", "Flere psykisk"],
    ["item", "Styrke virksomhedernes"],
    ["item", "Styrke kollegaers"],
  ],
];

/** Beginnings that repeat words of the section before stand for themselves only after a title. */
function splitAtTitles(beginnings: readonly Beginning[]): Beginning[][] {
  return beginnings.reduce<Beginning[][]>((sections, beginning) => {
    if (beginning[0] === "title") sections.push([beginning]);
    else sections.at(-1)?.push(beginning);
    return sections;
  }, []);
}

/** Holbæk's plan of 2016 on the template `maalgrupper`: markers, goals with comments, key figures, initiatives. */
export function rebuildHolbaek(): Plan {
  const text = pages().join(" ");
  const closing = text.indexOf("ALLE KAN BIDRAGE Kontakt");
  const figures = new KeyFigures();
  const named = (label: string) => ({
    deadline: "2016",
    inlines: (words: string) => figures.mentionedIn(words, { label, asOf: /\((\w+ \d{4})\)/.exec(words)?.[1] ?? "", source: "" }),
  });
  const script = [...opening, ...groups.flat()];
  const pieces = dissect(text.slice(0, closing), script);
  let at = 0;
  const sections = splitAtTitles(script).map((part, index): Section => {
    const own = pieces.slice(at, at + part.length);
    at += part.length;
    const area = index >= splitAtTitles(opening).length;
    return composeSection(area ? "focusArea" : index === 0 ? "foreword" : "prose", own, named(own[0]?.text ?? ""));
  });
  const contact = composeBlocks([{ kind: "paragraph", text: text.slice(closing) }]);
  return createPlan({
    title: "Beskæftigelsesplan 2016",
    municipality: "Holbæk Kommune",
    period: { from: 2016, to: 2016 },
    template: "maalgrupper",
    focusAreas: { name: { singular: "Målgruppe", plural: "Målgrupper" }, numbered: false },
    keyFigures: figures.all,
    sections: [
      createSection("prose", "Indhold", [createGenerated("contents")]),
      ...sections,
      createSection("appendix", "Kontakt", [...(contact as [typeof contact[0]]), createGenerated("goalsOverview")]),
    ],
  });
}
