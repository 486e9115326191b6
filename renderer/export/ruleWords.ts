import type { Rule } from "../../shared/checks/finding.ts";

function plural(one: string, many: string): (count: number) => string {
  return (count) => (count === 1 ? one : `${count} ${many}`);
}

/** What each rule found, over the list of places. */
export const RULE_WORDS: Readonly<Record<Rule, (count: number) => string>> = {
  "plan.noTitle": () => "Planen har ingen titel",
  "plan.noMunicipality": () => "Kommunens navn mangler",
  "reference.broken": plural(
    "1 henvisning peger på noget, der er slettet, og står som »[henvisning mangler]«",
    "henvisninger peger på noget, der er slettet, og står som »[henvisning mangler]«",
  ),
  "text.placeholder": plural("1 tekst ligner en pladsholder", "tekster ligner pladsholdere"),
  "image.noAlt": plural("1 billede mangler en alternativ tekst", "billeder mangler en alternativ tekst"),
  "chart.noAlt": plural("1 diagram mangler en alternativ tekst", "diagrammer mangler en alternativ tekst"),
  "table.noHeader": plural("1 tabel har ingen overskriftsrække", "tabeller har ingen overskriftsrække"),
  "heading.skips": plural("1 overskrift springer et niveau over og rykkes op i filen", "overskrifter springer et niveau over og rykkes op i filen"),
  "link.meaningless": plural("1 link siger ikke, hvor det fører hen", "links siger ikke, hvor de fører hen"),
  "contents.missing": () => "Planen er lang og har ingen indholdsfortegnelse",
  "section.empty": plural("1 afsnit har intet indhold endnu", "afsnit har intet indhold endnu"),
  "guidance.left": plural("1 vejledende tekst kommer ikke med i filen", "vejledende tekster kommer ikke med i filen"),
};
