import {
  Button,
  Divider,
  Dropdown,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Option,
} from "@fluentui/react-components";
import {
  AddRegular,
  ArrowRedoRegular,
  ArrowUndoRegular,
  LinkRegular,
  TextBoldRegular,
  TextBulletListLtrRegular,
  TextFootnoteRegular,
  TextItalicRegular,
  TextNumberListLtrRegular,
  TextUnderlineRegular,
} from "@fluentui/react-icons";
import { memo } from "react";
import type { Editor } from "slate";
import { ReactEditor, useSlateSelector, useSlateStatic } from "slate-react";
import { isMarked } from "../commands/marks.ts";
import { currentUrl } from "../commands/links.ts";
import { currentStyle, headingTarget, turnInto, turnIntoPoints, type BlockStyle } from "../commands/turnInto.ts";
import { around } from "../commands/blocks.ts";
import { isInList, toggleList } from "../commands/lists.ts";
import { possibleInsertables } from "../insertables.tsx";
import { runCommand, type KeyActions } from "../keyboard/onKeyDown.ts";
import { shortcutText, type Command } from "../keyboard/shortcuts.ts";
import { Tool } from "./Tool.tsx";
import { TableTools } from "./TableTools.tsx";
import styles from "./EditorToolbar.module.css";

const STYLE_NAMES: Record<BlockStyle, string> = {
  title: "Afsnitstitel",
  paragraph: "Brødtekst",
  lead: "Manchet",
  heading2: "Overskrift 2",
  heading3: "Overskrift 3",
  heading4: "Overskrift 4",
  points: "Fokuspunkter",
  quote: "Citat",
  bulletedList: "Punktopstilling",
  numberedList: "Nummereret liste",
};

function applyStyle(editor: Editor, style: BlockStyle): void {
  switch (style) {
    case "title":
      return;
    case "paragraph":
    case "lead":
      return turnInto(editor, { type: style });
    case "quote":
      return turnInto(editor, { type: "quote", attribution: "" });
    case "points":
      return turnIntoPoints(editor);
    case "bulletedList":
      return toggleList(editor, false);
    case "numberedList":
      return toggleList(editor, true);
    case "heading2":
    case "heading3":
    case "heading4":
      return turnInto(editor, headingTarget(style));
  }
}

const CHOICES = (Object.keys(STYLE_NAMES) as BlockStyle[]).filter((style) => style !== "title");

function StylePicker() {
  const editor = useSlateStatic();
  const style = useSlateSelector(currentStyle);
  const fixed = useSlateSelector((e) => currentStyle(e) === "title" || around(e, ["cell", "factBox"]) !== undefined);
  return (
    <Dropdown
      aria-label="Typografi"
      className={styles.style}
      size="small"
      disabled={!style || fixed}
      value={style ? STYLE_NAMES[style] : ""}
      selectedOptions={style ? [style] : []}
      onOptionSelect={(_, { optionValue }) => {
        applyStyle(editor, optionValue as BlockStyle);
        ReactEditor.focus(editor);
      }}
    >
      {CHOICES.map((choice) => (
        <Option key={choice} value={choice}>
          {STYLE_NAMES[choice]}
        </Option>
      ))}
    </Dropdown>
  );
}

const isBold = (editor: Editor) => isMarked(editor, "bold");
const isItalic = (editor: Editor) => isMarked(editor, "italic");
const isUnderlined = (editor: Editor) => isMarked(editor, "underline");
const isBulleted = (editor: Editor) => isInList(editor, false);
const isNumbered = (editor: Editor) => isInList(editor, true);
const isLinked = (editor: Editor) => currentUrl(editor) !== undefined;
const hasCaret = (editor: Editor) => editor.selection !== null;
const canUndo = (editor: Editor) => editor.history.undos.length > 0;
const canRedo = (editor: Editor) => editor.history.redos.length > 0;

/** Mounted when the menu opens, so that it offers what fits where the caret is then. */
function InsertItems({ actions }: { actions: KeyActions }) {
  const editor = useSlateStatic();
  return (
    <MenuList>
      {possibleInsertables(editor).map((item) => (
        <MenuItem
          key={item.id}
          icon={item.icon}
          secondaryContent={item.command ? shortcutText(item.command) : null}
          onClick={() => {
            item.insert(editor, actions);
            if (!item.leavesText) ReactEditor.focus(editor);
          }}
        >
          {item.name}
        </MenuItem>
      ))}
    </MenuList>
  );
}

function InsertMenu({ actions }: { actions: KeyActions }) {
  const possible = useSlateSelector(hasCaret);
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" appearance="subtle" icon={<AddRegular />} disabled={!possible}>
          Indsæt
        </Button>
      </MenuTrigger>
      <MenuPopover className={styles.insert}>
        <InsertItems actions={actions} />
      </MenuPopover>
    </Menu>
  );
}

/** The tools over the paper. */
export const EditorToolbar = memo(function EditorToolbar({ actions }: { actions: KeyActions }) {
  const run = (command: Command) => (editor: Editor) => runCommand(editor, command, actions);
  return (
    <div className={styles.toolbar} role="toolbar" aria-label="Formatering">
      <Tool label="Fortryd" command="undo" icon={<ArrowUndoRegular />} isPossible={canUndo} onUse={run("undo")} />
      <Tool label="Gentag" command="redo" icon={<ArrowRedoRegular />} isPossible={canRedo} onUse={run("redo")} />
      <Divider vertical className={styles.divider} />
      <StylePicker />
      <Divider vertical className={styles.divider} />
      <Tool label="Fed" command="bold" icon={<TextBoldRegular />} isOn={isBold} isPossible={hasCaret} onUse={run("bold")} />
      <Tool
        label="Kursiv"
        command="italic"
        icon={<TextItalicRegular />}
        isOn={isItalic}
        isPossible={hasCaret}
        onUse={run("italic")}
      />
      <Tool
        label="Understreget"
        command="underline"
        icon={<TextUnderlineRegular />}
        isOn={isUnderlined}
        isPossible={hasCaret}
        onUse={run("underline")}
      />
      <Divider vertical className={styles.divider} />
      <Tool
        label="Punktopstilling"
        command="bulletedList"
        icon={<TextBulletListLtrRegular />}
        isOn={isBulleted}
        isPossible={hasCaret}
        onUse={run("bulletedList")}
      />
      <Tool
        label="Nummereret liste"
        command="numberedList"
        icon={<TextNumberListLtrRegular />}
        isOn={isNumbered}
        isPossible={hasCaret}
        onUse={run("numberedList")}
      />
      <Divider vertical className={styles.divider} />
      <Tool label="Link" command="link" icon={<LinkRegular />} isOn={isLinked} isPossible={hasCaret} onUse={run("link")} />
      <Tool
        label="Fodnote"
        command="footnote"
        icon={<TextFootnoteRegular />}
        isPossible={hasCaret}
        onUse={run("footnote")}
      />
      <InsertMenu actions={actions} />
      <TableTools />
    </div>
  );
});
