import { Menu, type MenuItemConstructorOptions, type WebContents } from "electron";

const EDITING: MenuItemConstructorOptions[] = [
  { role: "cut", label: "Klip" },
  { role: "copy", label: "Kopiér" },
  { role: "paste", label: "Sæt ind" },
];

/** The menu bar in Danish. Its shortcuts reach the menu only when the page has no use for them. */
export function applicationMenu(isDeveloping: boolean): Menu {
  const tools: MenuItemConstructorOptions[] = [
    { type: "separator" },
    { role: "reload", label: "Genindlæs" },
    { role: "toggleDevTools", label: "Udviklerværktøjer" },
  ];
  return Menu.buildFromTemplate([
    {
      label: "Filer",
      submenu: [
        { role: "close", label: "Luk vindue" },
        { role: "quit", label: "Afslut Planskriver" },
      ],
    },
    {
      label: "Rediger",
      submenu: [
        { role: "undo", label: "Fortryd" },
        { role: "redo", label: "Gentag" },
        { type: "separator" },
        ...EDITING,
        { role: "pasteAndMatchStyle", label: "Sæt ind som ren tekst" },
        { role: "selectAll", label: "Markér alt" },
      ],
    },
    {
      label: "Vis",
      submenu: [
        { role: "zoomIn", label: "Forstør" },
        { role: "zoomOut", label: "Formindsk" },
        { role: "resetZoom", label: "Normal størrelse" },
        { type: "separator" },
        { role: "togglefullscreen", label: "Fuld skærm" },
        ...(isDeveloping ? tools : []),
      ],
    },
    { label: "Hjælp", role: "help", submenu: [{ role: "about", label: "Om Planskriver" }] },
  ]);
}

/** On a right click in text: the system's spelling suggestions, then what is done to text anywhere. */
export function offerContextMenu(contents: WebContents): void {
  contents.on("context-menu", (_event, { isEditable, selectionText, misspelledWord, dictionarySuggestions }) => {
    if (!isEditable && selectionText === "") return;
    const suggestions = dictionarySuggestions.map((word): MenuItemConstructorOptions => ({
      label: word,
      click: () => contents.replaceMisspelling(word),
    }));
    const learn: MenuItemConstructorOptions = {
      label: "Føj til ordbogen",
      click: () => void contents.session.addWordToSpellCheckerDictionary(misspelledWord),
    };
    const spelling = misspelledWord === "" ? [] : [...suggestions, learn, { type: "separator" } as const];
    Menu.buildFromTemplate([...spelling, ...EDITING]).popup();
  });
}
