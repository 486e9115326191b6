import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listAgendaTemplates, findAgendaTemplate } from "../../../electron/core/agenda/agendaTemplates.ts";
import { examplePlan } from "../../../electron/core/templates/templates.ts";
import { agendaMemo, agendaSections } from "../../../shared/agenda/agendaMemo.ts";
import { agendaText } from "../../../shared/agenda/agendaText.ts";
import { chooseAgendaTemplate, ownAgendaTemplate } from "../../../shared/agenda/agendaTemplate.ts";
import { caseLine, isUsualCaseNumber } from "../../../shared/agenda/caseNumber.ts";
import { emptyAgendaItem } from "../../../shared/plan/agendaItem.ts";
import { noHearing } from "../../../shared/plan/hearing.ts";
import { planSchema, type Plan } from "../../../shared/plan/plan.ts";
import { plainText } from "../../../shared/plan/plainText.ts";
import { sectionTitle } from "../../../shared/plan/tree.ts";
import { planArbitrary } from "../../support/arbitraries.ts";

const example = examplePlan();
const bare: Plan = { ...example, status: "draft", hearing: noHearing, agendaItem: emptyAgendaItem };

function textOf(plan: Plan, id: string): string {
  return plainText(agendaSections(agendaMemo(plan, findAgendaTemplate(id))));
}

describe("the headings that come with the program", () => {
  it("are those of the six municipalities, in their order", () => {
    const titles = Object.fromEntries(listAgendaTemplates().map(({ id, headings }) => [id, headings.map(({ title }) => title)]));
    expect(titles).toEqual({
      odsherred: ["Kompetence", "Beslutningstema", "Sagens opståen", "Sagsfremstilling"],
      holbaek: [
        "Sagsgang og sagstype",
        "Indstilling",
        "Alternativ indstilling",
        "Beskrivelse af sagen",
        "Økonomiske konsekvenser",
        "Øvrige konsekvenser",
        "Høring",
        "Lovgrundlag",
        "Sagshistorik",
        "Beslutning",
      ],
      viborg: ["Resume", "Indstilling", "Beslutning", "Sagsfremstilling"],
      varde: ["Sagsfremstilling", "Forvaltningens vurdering", "Konsekvens i forhold til visionen", "Retsgrundlag"],
      koebenhavn: ["Resumé", "Indstilling", "Problemstilling", "Løsning", "Økonomi", "Videre proces", "Bilag"],
      kolding: ["Resumé", "Sagen behandles i", "Forslag", "Beslutning", "Sagsfremstilling"],
    });
    expect(findAgendaTemplate("viborg").headings.at(-1)?.below.map(({ title }) => title)).toEqual([
      "Historik",
      "Inddragelse og høring",
      "Beskrivelse",
      "Alternativer",
      "Tidsperspektiv",
      "Økonomiske forhold",
      "Juridiske forhold",
    ]);
  });

  it("are chosen by the memo, else by the municipality, else by the municipality's name", () => {
    const builtIn = listAgendaTemplates();
    const own = ownAgendaTemplate(findAgendaTemplate("varde"), "Lindholm Kommune");
    expect(chooseAgendaTemplate([own, ...builtIn], "kolding", "").id).toBe("kolding");
    expect(chooseAgendaTemplate([own, ...builtIn], null, "Viborg Kommune")).toBe(own);
    expect(chooseAgendaTemplate(builtIn, "slettet", "Viborg Kommune").id).toBe("viborg");
    expect(chooseAgendaTemplate(builtIn, null, "")).toBe(builtIn[0]);
  });
});

describe("a memo", () => {
  it.each(listAgendaTemplates().map((template) => [template.id, template] as const))("tells each fact of the plan once under the headings of %s", (_, template) => {
    const memo = agendaMemo(example, template);
    const text = plainText(agendaSections(memo));
    const count = (part: string) => text.split(part).length - 1;
    expect(count("Arbejdskraft til lokale virksomheder")).toBe(1);
    expect(count("Færre unge står uden uddannelse og job.")).toBe(1);
    expect(count("Lindholm Erhvervsforum")).toBe(1);
    expect(count("at udvalget får en skriftlig status")).toBe(1);
    expect(count("Høringssvar og kommunens bemærkninger") + memo.attachments.filter((name) => name.startsWith("Høringssvar")).length).toBe(1);
    expect(text).not.toMatch(/\bSkriv\b/);
    const decision = agendaSections(memo).find((section) => sectionTitle(section) === "Beslutning");
    if (decision) expect(plainText([decision]).trim()).toBe("Beslutning");
  });

  it("asks for a hearing as long as one lies ahead, and else for approval", () => {
    const hearing = { deadline: "2026-10-23", replyTo: "plan@lindholm.example", parties: ["Handicaprådet"] };
    const ahead = { ...bare, hearing };
    expect(agendaMemo(ahead, findAgendaTemplate("kolding"))).toMatchObject({
      title: "Høring om Beskæftigelsesplan 2027-2028",
      clauses: ["at Beskæftigelsesplan 2027-2028 sendes i høring."],
    });
    expect(textOf(ahead, "kolding")).toContain("Fristen for svar er den 23. oktober 2026. Svar sendes til plan@lindholm.example.");
    expect(textOf({ ...ahead, status: "committee" }, "kolding")).toContain("Fristen for svar var den 23. oktober 2026.");
    expect(agendaMemo(bare, findAgendaTemplate("kolding")).clauses).toEqual(["at Beskæftigelsesplan 2027-2028 godkendes."]);
  });

  it("writes the at and the stops of clauses however they were typed", () => {
    const recommendations = ["at planen godkendes.", " ", "udvalget orienteres,"];
    const { clauses } = agendaMemo({ ...bare, agendaItem: { ...emptyAgendaItem, recommendations } }, findAgendaTemplate("kolding"));
    expect(clauses).toEqual(["at planen godkendes,", "at udvalget orienteres."]);
  });

  it("has what its author wrote in place of a draft, and leaves out what is to be left out", () => {
    const agendaItem = { ...emptyAgendaItem, texts: { resume: "Kort sagt.\n- et\n- to" }, omitted: ["goals" as const] };
    const memo = agendaMemo({ ...bare, agendaItem }, findAgendaTemplate("koebenhavn"));
    expect(plainText(agendaSections(memo))).toContain("Kort sagt.");
    expect(plainText(agendaSections(memo))).not.toContain("sætter retningen for Lindholm Kommunes beskæftigelsesindsats i 2027-2028. Planen har");
    expect(memo.parts.flatMap(({ facts }) => facts)).toContainEqual({ fact: "goals", blocks: [], isOmitted: true });
  });

  it("can be made of any plan, under any headings, as valid content", () => {
    fc.assert(
      fc.property(planArbitrary(), fc.constantFrom(...listAgendaTemplates()), fc.constantFrom("document" as const, "plain" as const), (plan, template, setting) => {
        const sections = agendaSections(agendaMemo(plan, template, setting));
        expect(planSchema.shape.sections.safeParse(sections).success).toBe(true);
        expect(sections.map(sectionTitle)).toEqual(template.headings.map(({ title }) => title));
      }),
      { numRuns: 60 },
    );
  });
});

describe("a case number", () => {
  it("is known by its usual form, and stands with the subject's name", () => {
    expect(isUsualCaseNumber("15.00.15-P00-1-26")).toBe(true);
    expect(isUsualCaseNumber("26/1234")).toBe(false);
    expect(caseLine({ caseNumber: "15.00.15-P00-1-26", kle: "15.00.15" })).toBe(
      "Sagsnr. 15.00.15-P00-1-26 · KLE 15.00.15 Beskæftigelsesplaner og resultatrevisioner",
    );
    expect(caseLine({ caseNumber: " ", kle: "15.00.30" })).toBe("KLE 15.00.30");
    expect(caseLine({ caseNumber: "", kle: "" })).toBe("");
  });
});

describe("a memo for the clipboard", () => {
  it("is headings, paragraphs and lists, without tables and looks", () => {
    const { html, text } = agendaText(example, findAgendaTemplate("viborg"));
    const tags = new Set(Array.from(html.matchAll(/<([a-z0-9]+)/g), ([, name]) => name));
    expect([...tags].toSorted()).toEqual(["b", "h2", "h3", "li", "meta", "ol", "p", "ul"]);
    expect(html).not.toContain("style=");
    expect(html).toContain("<h2>Indstilling</h2><p>Social- og arbejdsmarkedschefen indstiller til Arbejdsmarkedsudvalget,</p><ol><li>at ");
    expect(text).toContain("1. at Beskæftigelsesplan 2027-2028 godkendes");
    expect(text.replaceAll("\u00a0", " ")).toContain("• Mål 3: Færre unge står uden uddannelse og job. Udgangspunkt: 6,4 procent (august 2026). Måltal: 5,5 procent senest i december 2028.");
  });
});
