import fc from "fast-check";
import { parse, type DefaultTreeAdapterTypes } from "parse5";
import { describe, expect, it } from "vitest";
import { fillPageNumbers, pageNumberPlaces } from "../../../electron/core/export/html/pageNumbers.ts";
import { writeHtml } from "../../../electron/core/export/html/writeHtml.ts";
import { readersPlanWithReferences } from "../../../electron/core/export/readersPlan.ts";
import { exampleAssets, examplePlan } from "../../../electron/core/templates/templates.ts";
import { spellOut } from "../../../shared/plan/spellOut.ts";
import { GUIDANCE, richPlan } from "../../fixtures/richPlan.ts";
import { planArbitrary } from "../../support/arbitraries.ts";
import { visibleWords } from "../../support/visibleWords.ts";
import { notIn, planWords, wordsOf } from "../../support/words.ts";

type Element = DefaultTreeAdapterTypes.Element;

/** All elements of a page in order. Throws where a browser would have to mend it. */
function elementsOf(html: string): Element[] {
  const errors: string[] = [];
  const document = parse(html, { onParseError: ({ code }) => errors.push(code) });
  if (errors.length > 0) throw new Error(errors.join(", "));
  const below = (node: DefaultTreeAdapterTypes.Node): Element[] =>
    "childNodes" in node ? [...("tagName" in node ? [node] : []), ...node.childNodes.flatMap(below)] : [];
  return below(document);
}

function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.attrs.find((attr) => attr.name === name)?.value;
}

const named = (elements: readonly Element[], ...tags: string[]) => elements.filter(({ tagName }) => tags.includes(tagName));

/** Where links within the page lead to and nothing is. */
function deadLinks(elements: readonly Element[]): string[] {
  const ids = new Set(elements.map((element) => attribute(element, "id")));
  return named(elements, "a").flatMap((link) => {
    const [, place] = /^#(.*)$/.exec(attribute(link, "href") ?? "") ?? [];
    return place === undefined || ids.has(place) ? [] : [place];
  });
}

/** The page without what stands for its notes in the text, which would join the word before. */
function withoutMarks(html: string): string {
  return html.replaceAll(/<a class="note-mark"[^>]*><sup>\d+<\/sup><\/a>/g, "");
}

describe("a plan as a page to be printed", () => {
  const html = writeHtml(richPlan());
  const elements = elementsOf(html);

  it("says its language and title, and can fetch and run nothing", () => {
    expect(attribute(named(elements, "html")[0], "lang")).toBe("da-DK");
    expect(html).toContain("<title>Plan for beskæftigelse</title>");
    expect(attribute(elements.find((element) => attribute(element, "http-equiv")), "content")).toMatch(/^default-src 'none'; style-src 'unsafe-inline'; img-src data:$/);
    expect(named(elements, "script", "link", "iframe", "object")).toEqual([]);
  });

  it("has headings, lists within lists, and tables with heads as elements of their own", () => {
    expect(named(elements, "h1", "h2", "h3", "h4").map(({ tagName }) => tagName)).toEqual(["h1", "h1", "h1", "h2", "h3", "h4", "h1", "h1", "h1", "h1"]);
    expect(html).toMatch(/<li><p>Første trin<\/p><ul class="list level-2"><li><p>Under første/);
    const heads = named(elements, "th").map((cell) => attribute(cell, "scope"));
    expect(new Set(heads)).toEqual(new Set(["col", "row"]));
    expect(named(elements, "thead")).toHaveLength(2);
    expect(html).toMatch(/<caption id="[^"]+">Tabel 1\. Fuldtidspersoner på ydelser<\/caption>/);
  });

  it("leads from every mark to its note and back, and from lists to what they list", () => {
    expect(html).toContain('id="mark-1" href="#note-1"');
    expect(html).toMatch(/<p id="note-1"><a class="note-mark" href="#mark-1"><sup>1<\/sup><\/a> Note med/);
    expect(deadLinks(elements)).toEqual([]);
  });

  it("leaves guidance out", () => {
    expect(html).not.toContain(GUIDANCE);
  });

  it("has room for the page of each entry in its contents list, and fills in those that are known", () => {
    const places = pageNumberPlaces(html);
    expect(places.length).toBeGreaterThan(5);
    const [first = "", second = ""] = places;
    const filled = fillPageNumbers(html, new Map([[first, 12]]));
    expect(filled).toContain(`data-page-of="${first}">12</span>`);
    expect(filled).toContain(`data-page-of="${second}"></span>`);
    expect(fillPageNumbers(filled, new Map([[first, 7]]))).toContain(`data-page-of="${first}">7</span>`);
  });

  it("cannot be led out of its style sheet or title by what the plan is called", () => {
    const title = '</style></title><b id="x">"\\';
    const named = elementsOf(writeHtml({ ...richPlan(), title }));
    expect(named.filter((element) => attribute(element, "id") === "x")).toEqual([]);
    expect(named.filter(({ tagName }) => tagName === "style")).toHaveLength(1);
  });
});

describe("the example as a page to be printed", () => {
  it("draws charts and shows pictures, each with words for those who cannot see it", () => {
    const elements = elementsOf(writeHtml(examplePlan(), { assets: exampleAssets() }));
    const charts = named(elements, "svg");
    const pictures = named(elements, "img");
    expect(charts).toHaveLength(1);
    expect(pictures).toHaveLength(1);
    expect(attribute(charts[0], "role")).toBe("img");
    expect(attribute(charts[0], "aria-label")).toMatch(/\p{L}{3}/u);
    expect(attribute(pictures[0], "src")).toMatch(/^data:image\/png;base64,/);
    expect(attribute(pictures[0], "alt")).toMatch(/\p{L}{3}/u);
  });
});

describe("a hearing edition as a page to be printed", () => {
  it("says on its front page what the hearing is, and on every page, unread by screen readers, that it is one", () => {
    const html = writeHtml({ ...richPlan(), hearing: { deadline: "2026-10-30", replyTo: "svar@lindholm.example", parties: ["FH"] } }, { edition: "hearing" });
    const [, cover = ""] = /<div class="cover">([^]*?)<\/div>/.exec(html) ?? [];
    expect(visibleWords(cover).join(" ")).toMatch(/Høringsudgave Høringsfrist: 30\. oktober 2026 Høringssvar sendes til: svar@lindholm\.example Høringsparter: FH$/);
    expect(cover).toContain('href="mailto:svar@lindholm.example"');
    expect(html).toContain('<div class="watermark" aria-hidden="true"></div>');
    expect(writeHtml(richPlan())).not.toContain("watermark");
  });
});

describe("any plan as a page to be printed", () => {
  it("is well formed, holds every word, and leads nowhere in vain", () => {
    fc.assert(
      fc.property(planArbitrary({ sections: 3, blocks: 5 }), (plan) => {
        const html = writeHtml(plan);
        const elements = elementsOf(html);
        const ids = elements.flatMap((element) => attribute(element, "id") ?? []);
        expect(new Set(ids).size).toBe(ids.length);
        expect(deadLinks(elements)).toEqual([]);
        const { plan: read, sections } = readersPlanWithReferences(plan);
        expect(notIn(planWords(spellOut({ ...read, sections })), wordsOf(visibleWords(withoutMarks(html)).join(" ")))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
