import {
  DataBarVerticalRegular,
  DocumentPageBreakRegular,
  TextFootnoteRegular,
  TableRegular,
  TargetArrowRegular,
  CompassNorthwestRegular,
  TextBulletListLtrRegular,
  TextBulletListSquareRegular,
  TextHeader2Regular,
  TextHeader3Regular,
  TextNumberListLtrRegular,
  TextParagraphRegular,
  TextQuoteRegular,
  TextCaseTitleRegular,
  ImageMultipleRegular,
  LibraryRegular,
  LightbulbFilamentRegular,
  TextDescriptionRegular,
  LightbulbRegular,
  ListBarTreeRegular,
  ImageRegular,
  NumberSymbolRegular,
  TaskListLtrRegular,
} from "@fluentui/react-icons";
import { emptyGoal } from "../../shared/plan/nodes/index.ts";
import type { Choice, Chooser } from "./choose/choice.ts";
import { fieldChooser, fieldIcon } from "./choose/fieldChooser.tsx";
import { keyFigureChooser } from "./choose/keyFigureChooser.tsx";
import { referenceChooser, referenceIcon } from "./choose/referenceChooser.tsx";
import { insertFactBox, insertFootnote, insertGenerated, insertPageBreak, insertTable } from "./commands/insert.ts";
import { insertGuidance } from "./commands/guidance.ts";
import { insertChart } from "./commands/charts.ts";
import { toggleList } from "./commands/lists.ts";
import { pictureIntake } from "./pictures/intake.ts";
import { turnInto, turnIntoPoints } from "./commands/turnInto.ts";
import { focusGuidance } from "./elements/GuidanceField.tsx";

/** Something the author can put into the text, as the `/` menu and the toolbar's Indsæt menu offer it. */
export interface Insertable extends Choice {
  /** Other words people look for it by. */
  keywords: string;
  /** Set for what may stand in a table cell or a fact box. */
  fitsInBoxes?: true;
  /** Set for what is part of a sentence and may stand in a title. */
  fitsInTitles?: true;
  /** Set for what only a template holds. */
  templatesOnly?: true;
  /** Set where "/" and the name go on to a list to choose from. */
  chooser?: Chooser;
}

/** Everything there is, in the order it is offered. */
export const INSERTABLES: readonly Insertable[] = [
  {
    id: "paragraph",
    name: "Brødtekst",
    description: "Almindelig løbende tekst",
    keywords: "afsnit tekst normal",
    icon: <TextParagraphRegular />,
    command: "paragraph",
    insert: (editor) => turnInto(editor, { type: "paragraph" }),
  },
  {
    id: "heading2",
    name: "Overskrift 2",
    description: "Underafsnit",
    keywords: "rubrik titel h2",
    icon: <TextHeader2Regular />,
    command: "heading2",
    insert: (editor) => turnInto(editor, { type: "heading", level: 2 }),
  },
  {
    id: "heading3",
    name: "Overskrift 3",
    description: "Mindre underafsnit",
    keywords: "rubrik titel h3",
    icon: <TextHeader3Regular />,
    command: "heading3",
    insert: (editor) => turnInto(editor, { type: "heading", level: 3 }),
  },
  {
    id: "lead",
    name: "Manchet",
    description: "Ambitionen i én sætning under overskriften",
    keywords: "ambition indledning fed",
    icon: <TextCaseTitleRegular />,
    insert: (editor) => turnInto(editor, { type: "lead" }),
  },
  {
    id: "points",
    name: "Fokuspunkter",
    description: "Nummererede punkter med fælles indledning",
    keywords: "punkter indsatser pejlemærker effektmål praksis",
    icon: <TaskListLtrRegular />,
    insert: turnIntoPoints,
  },
  {
    id: "goal",
    name: "Mål",
    description: "Med indikator, udgangspunkt, måltal og frist",
    keywords: "måltal målbart resultatmål effektmål indikator",
    icon: <TargetArrowRegular />,
    insert: (editor) => turnInto(editor, emptyGoal("measurable")),
  },
  {
    id: "marker",
    name: "Politisk pejlemærke",
    description: "Et mål i ord, uden tal",
    keywords: "pejlemærke retning vision mål",
    icon: <CompassNorthwestRegular />,
    insert: (editor) => turnInto(editor, emptyGoal("marker")),
  },
  {
    id: "bulletedList",
    fitsInBoxes: true,
    name: "Punktopstilling",
    description: "Liste med prikker",
    keywords: "liste bullets",
    icon: <TextBulletListLtrRegular />,
    command: "bulletedList",
    insert: (editor) => toggleList(editor, false),
  },
  {
    id: "numberedList",
    fitsInBoxes: true,
    name: "Nummereret liste",
    description: "Liste med tal",
    keywords: "opstilling tal",
    icon: <TextNumberListLtrRegular />,
    command: "numberedList",
    insert: (editor) => toggleList(editor, true),
  },
  {
    id: "table",
    name: "Tabel",
    description: "Med titel, overskriftsrække og kilde",
    keywords: "skema tal rækker kolonner",
    icon: <TableRegular />,
    insert: (editor) => insertTable(editor),
  },
  {
    id: "chart",
    leavesText: true,
    name: "Diagram",
    description: "Søjler, linjer eller andele af egne tal eller en tabel",
    keywords: "figur søjle søjler søjlediagram linje linjer kurve graf cirkel lagkage andele tal",
    icon: <DataBarVerticalRegular />,
    insert: (editor, actions) => actions.editChart(insertChart(editor)),
  },
  {
    id: "image",
    name: "Billede",
    description: "Fra en fil, med titel og kreditering",
    keywords: "foto figur illustration tegning logo",
    icon: <ImageRegular />,
    insert: (editor) => pictureIntake(editor).choose(),
  },
  {
    id: "factBox",
    name: "Faktaboks",
    description: "En ramme med sin egen titel",
    keywords: "boks ramme info eksempel",
    icon: <LightbulbFilamentRegular />,
    insert: insertFactBox,
  },
  {
    id: "quote",
    name: "Citat",
    description: "Fremhævet sætning med afsender",
    keywords: "udtalelse borger",
    icon: <TextQuoteRegular />,
    insert: (editor) => turnInto(editor, { type: "quote", attribution: "" }),
  },
  {
    id: "keyFigure",
    fitsInBoxes: true,
    fitsInTitles: true,
    leavesText: true,
    name: "Nøgletal",
    description: "Et tal, der holdes ét sted for hele planen",
    keywords: "tal værdi procent måling",
    icon: <NumberSymbolRegular />,
    command: "keyFigure",
    insert: (_, actions) => actions.choose(keyFigureChooser),
    chooser: keyFigureChooser,
  },
  {
    id: "reference",
    fitsInBoxes: true,
    fitsInTitles: true,
    leavesText: true,
    name: "Henvisning",
    description: "Til afsnit, tabel, figur, punkt, mål eller fodnote",
    keywords: "krydshenvisning reference se tabel figur punkt afsnit",
    icon: referenceIcon,
    command: "reference",
    insert: (_, actions) => actions.choose(referenceChooser),
    chooser: referenceChooser,
  },
  {
    id: "field",
    fitsInBoxes: true,
    fitsInTitles: true,
    leavesText: true,
    name: "Felt",
    description: "Kommune, periode eller titel, der følger planen",
    keywords: "kommune periode år titel flettefelt",
    icon: fieldIcon,
    insert: (_, actions) => actions.choose(fieldChooser),
    chooser: fieldChooser,
  },
  {
    id: "footnote",
    fitsInBoxes: true,
    leavesText: true,
    name: "Fodnote",
    description: "Kilde eller forklaring under afsnittet",
    keywords: "note kilde henvisning",
    icon: <TextFootnoteRegular />,
    command: "footnote",
    insert: (editor, actions) => {
      const id = insertFootnote(editor);
      if (id) actions.focusNote(id);
    },
  },
  {
    id: "contents",
    name: "Indholdsfortegnelse",
    description: "Følger overskrifterne af sig selv",
    keywords: "oversigt kapitler",
    icon: <ListBarTreeRegular />,
    insert: (editor) => insertGenerated(editor, "contents"),
  },
  {
    id: "pointsOverview",
    name: "Oversigt over punkter",
    description: "Samler alle fokusområders punkter i én tabel",
    keywords: "fokusområder tabel samlet mål",
    icon: <TextBulletListSquareRegular />,
    insert: (editor) => insertGenerated(editor, "pointsOverview"),
  },
  {
    id: "goalsOverview",
    name: "Oversigt over mål",
    description: "Samler alle mål i én tabel",
    keywords: "måltal indikatorer tabel samlet målsoversigt",
    icon: <TargetArrowRegular />,
    insert: (editor) => insertGenerated(editor, "goalsOverview"),
  },
  {
    id: "figures",
    name: "Liste over tabeller og figurer",
    description: "Alle med titel, med nummer og side i Word",
    keywords: "oversigt tabelliste figurliste billeder",
    icon: <ImageMultipleRegular />,
    insert: (editor) => insertGenerated(editor, "figures"),
  },
  {
    id: "sources",
    name: "Kildeliste",
    description: "Kilder ved tabeller, diagrammer, mål og nøgletal",
    keywords: "kilder litteratur henvisninger oversigt",
    icon: <LibraryRegular />,
    insert: (editor) => insertGenerated(editor, "sources"),
  },
  {
    id: "abbreviations",
    name: "Forkortelser",
    description: "De forkortelser, teksten bruger, med betydning",
    keywords: "ordliste forkortelsesliste akronymer",
    icon: <TextDescriptionRegular />,
    insert: (editor) => insertGenerated(editor, "abbreviations"),
  },
  {
    id: "pageBreak",
    name: "Sideskift",
    description: "Det næste begynder på en ny side",
    keywords: "ny side",
    icon: <DocumentPageBreakRegular />,
    command: "pageBreak",
    insert: insertPageBreak,
  },
  {
    id: "guidance",
    templatesOnly: true,
    leavesText: true,
    name: "Vejledning",
    description: "Fortæller planens forfatter, hvad der hører til her",
    keywords: "hjælp tip note forklaring",
    icon: <LightbulbRegular />,
    insert: (editor) => {
      const id = insertGuidance(editor);
      if (id) focusGuidance(id);
    },
  },
];
