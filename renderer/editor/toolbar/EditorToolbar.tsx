import {
  Button,
  Divider,
  Dropdown,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
  Option,
} from "@fluentui/react-components";
import {
  AddRegular,
  ArrowRedoRegular,
  ArrowUndoRegular,
  BookmarkRegular,
  CommentAddRegular,
  LinkRegular,
  SearchRegular,
  TextBoldRegular,
  TextBulletListLtrRegular,
  TextFootnoteRegular,
  TextItalicRegular,
  TextNumberListLtrRegular,
  TextUnderlineRegular,
} from "@fluentui/react-icons";
import { Fragment, memo, type ReactElement } from "react";
import type { Editor } from "slate";
import { ReactEditor, useSlateSelector, useSlateStatic } from "slate-react";
import { isMarked } from "../commands/marks.ts";
import { emptyGoal } from "../../../shared/plan/nodes/index.ts";
import { derivedAtCaret } from "../commands/insertDerived.ts";
import { currentUrl } from "../commands/links.ts";
import { currentStyle, headingTarget, turnInto, turnIntoPoints, type BlockStyle } from "../commands/turnInto.ts";
import { around } from "../commands/blocks.ts";
import { isInList, toggleList } from "../commands/lists.ts";
import { possibleInsertables } from "../findInsertables.ts";
import type { KeyActions } from "../choose/choice.ts";
import { runCommand } from "../keyboard/onKeyDown.ts";
import { shortcutText, type Command } from "../keyboard/shortcuts.ts";
import { writesTemplate } from "../templateMode.ts";
import { RequirementTool } from "./RequirementTool.tsx";
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
  goal: "Mål",
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
    case "goal":
      return turnInto(editor, emptyGoal());
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

const hasCaret = (editor: Editor) => editor.selection !== null;

interface CommandTool {
  command: Command;
  label: string;
  icon: ReactElement;
  isOn?: (editor: Editor) => boolean;
  isPossible: (editor: Editor) => boolean;
}

/** The buttons in their groups; a divider stands between groups, and the style picker after the first. */
const GROUPS: readonly (readonly CommandTool[])[] = [
  [
    { command: "undo", label: "Fortryd", icon: <ArrowUndoRegular />, isPossible: (e) => e.history.undos.length > 0 },
    { command: "redo", label: "Gentag", icon: <ArrowRedoRegular />, isPossible: (e) => e.history.redos.length > 0 },
  ],
  [
    { command: "bold", label: "Fed", icon: <TextBoldRegular />, isOn: (e) => isMarked(e, "bold"), isPossible: hasCaret },
    { command: "italic", label: "Kursiv", icon: <TextItalicRegular />, isOn: (e) => isMarked(e, "italic"), isPossible: hasCaret },
    {
      command: "underline",
      label: "Understreget",
      icon: <TextUnderlineRegular />,
      isOn: (e) => isMarked(e, "underline"),
      isPossible: hasCaret,
    },
  ],
  [
    {
      command: "bulletedList",
      label: "Punktopstilling",
      icon: <TextBulletListLtrRegular />,
      isOn: (e) => isInList(e, false),
      isPossible: hasCaret,
    },
    {
      command: "numberedList",
      label: "Nummereret liste",
      icon: <TextNumberListLtrRegular />,
      isOn: (e) => isInList(e, true),
      isPossible: hasCaret,
    },
  ],
  [
    { command: "link", label: "Link", icon: <LinkRegular />, isOn: (e) => currentUrl(e) !== undefined, isPossible: hasCaret },
    {
      command: "reference",
      label: "Henvisning",
      icon: <BookmarkRegular />,
      isOn: (e) => derivedAtCaret(e, "reference") !== undefined,
      isPossible: hasCaret,
    },
    { command: "footnote", label: "Fodnote", icon: <TextFootnoteRegular />, isPossible: hasCaret },
  ],
  [{ command: "comment", label: "Kommentér", icon: <CommentAddRegular />, isPossible: (e) => hasCaret(e) && !writesTemplate(e) }],
  [{ command: "replace", label: "Find og erstat", icon: <SearchRegular />, isPossible: () => true }],
];

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
  const editor = useSlateStatic();
  const divider = <Divider vertical className={mergeClasses(styles.divider)} />;
  return (
    <div className={styles.toolbar} role="toolbar" aria-label="Formatering">
      {GROUPS.map((group, index) => (
        <Fragment key={group[0]?.command}>
          {index === 1 && (
            <>
              {divider}
              <StylePicker />
            </>
          )}
          {index > 0 && divider}
          {group.map((tool) => (
            <Tool key={tool.command} {...tool} onUse={(editor) => runCommand(editor, tool.command, actions)} />
          ))}
        </Fragment>
      ))}
      <InsertMenu actions={actions} />
      {writesTemplate(editor) && <RequirementTool />}
      <TableTools />
    </div>
  );
});
