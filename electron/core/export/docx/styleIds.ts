/**
 * The paragraph and character styles of an exported file. Ids that Word knows stand for its own styles, which it shows
 * in the reader's language ("Overskrift 1"); the rest are ours.
 */
export const styleIds = {
  title: "Title",
  headings: { 1: "Heading1", 2: "Heading2", 3: "Heading3", 4: "Heading4" },
  contentsHeading: "TOCHeading",
  contents: { 1: "TOC1", 2: "TOC2", 3: "TOC3", 4: "TOC4" },
  caption: "Caption",
  quote: "Quote",
  footer: "Footer",
  footnoteText: "FootnoteText",
  hyperlink: "Hyperlink",
  bullets: ["ListBullet", "ListBullet2", "ListBullet3", "ListBullet4", "ListBullet5"],
  numbers: ["ListNumber", "ListNumber2", "ListNumber3", "ListNumber4", "ListNumber5"],
  lead: "Lead",
  quoteAttribution: "QuoteAttribution",
  pointsLabel: "PointsLabel",
  point: "Point",
  factBoxTitle: "FactBoxTitle",
  factBox: "FactBox",
  factBoxItem: "FactBoxItem",
  tableText: "TableText",
  tableHead: "TableHead",
  tableItem: "TableItem",
  source: "Source",
  spacer: "Spacer",
  coverLine: "CoverLine",
  coverMunicipality: "CoverMunicipality",
  table: "PlanTable",
} as const;
