import { Button, ToggleButton, Toolbar } from "@fluentui/react-components";
import { DeleteRegular, ImageEditRegular } from "@fluentui/react-icons";
import type { KeyboardEvent } from "react";
import { Transforms } from "slate";
import { ReactEditor, useSlateStatic } from "slate-react";
import type { Image } from "../../../shared/plan/nodes/index.ts";
import { setAttributes } from "../commands/attributes.ts";
import { enterElement } from "../place.ts";
import { pictureIntake } from "./intake.ts";

const SIZES = [
  { name: "Lille", width: 0.35 },
  { name: "Mellem", width: 0.6 },
  { name: "Fuld bredde", width: 1 },
] as const;

/** Size, exchange and removal of a picture, over its upper edge while it is selected or one of them has the focus. */
export function PictureTools({ element }: { element: Image }) {
  const editor = useSlateStatic();

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    enterElement(editor, element);
  };
  const remove = () => {
    const at = ReactEditor.findPath(editor, element);
    Transforms.removeNodes(editor, { at });
    ReactEditor.focus(editor);
  };

  return (
    <Toolbar
      size="small"
      data-part="tools"
      aria-label="Billede"
      onKeyDown={onKeyDown}
      // Slate would take a click for one on the picture itself.
      onClick={(event) => event.stopPropagation()}
    >
      {SIZES.map(({ name, width }) => (
        <ToggleButton
          key={name}
          size="small"
          appearance="subtle"
          checked={Math.abs(element.width - width) < 0.01}
          onClick={() => setAttributes(editor, element, { width })}
        >
          {name}
        </ToggleButton>
      ))}
      <Button size="small" appearance="subtle" icon={<ImageEditRegular />} onClick={() => pictureIntake(editor).choose(element.id)}>
        Skift billede
      </Button>
      <Button size="small" appearance="subtle" icon={<DeleteRegular />} onClick={remove}>
        Fjern
      </Button>
    </Toolbar>
  );
}
