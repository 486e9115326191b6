import {
  DocumentPageBreakRegular,
  TextFootnoteRegular,
  TableRegular,
  TextBulletListLtrRegular,
  TextBulletListSquareRegular,
  TextHeader2Regular,
  TextHeader3Regular,
  TextNumberListLtrRegular,
  TextParagraphRegular,
  TextQuoteRegular,
  TextCaseTitleRegular,
  LightbulbFilamentRegular,
  ListBarTreeRegular,
  TaskListLtrRegular,
} from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { Editor } from "slate";
import { insertFactBox, insertFootnote, insertGenerated, insertPageBreak, insertTable } from "./commands/insert.ts";
import type { KeyActions } from "./keyboard/onKeyDown.ts";
import type { Command } from "./keyboard/shortcuts.ts";
import { toggleList } from "./commands/lists.ts";
import { turnInto, turnIntoPoints } from "./commands/turnInto.ts";

/** Something the author can put into the text, as the `/` menu and the toolbar's Indsæt menu offer it. */
export interface Insertable {
  id: string;
  name: string;
  description: string;
  /** Other words people look for it by. */
  keywords: string;
  icon: ReactElement;
  command?: Command;
  insert: (editor: Editor, actions: KeyActions) => void;
  /** Set where writing goes on somewhere else than in the text. */
  leavesText?: true;
}

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
    id: "bulletedList",
    name: "Punktopstilling",
    description: "Liste med prikker",
    keywords: "liste bullets",
    icon: <TextBulletListLtrRegular />,
    command: "bulletedList",
    insert: (editor) => toggleList(editor, false),
  },
  {
    id: "numberedList",
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
    id: "footnote",
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
    id: "pageBreak",
    name: "Sideskift",
    description: "Det næste begynder på en ny side",
    keywords: "ny side",
    icon: <DocumentPageBreakRegular />,
    command: "pageBreak",
    insert: insertPageBreak,
  },
];

/** The insertables whose name or keywords have a word beginning with what was typed. */
export function findInsertables(query: string): Insertable[] {
  const typed = query.trim().toLocaleLowerCase("da");
  if (typed === "") return [...INSERTABLES];
  return INSERTABLES.filter(({ name, keywords }) =>
    `${name} ${keywords}`
      .toLocaleLowerCase("da")
      .split(/\s+/)
      .some((_, index, words) => words.slice(index).join(" ").startsWith(typed)),
  );
}
