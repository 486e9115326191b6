import { Button, Tooltip } from "@fluentui/react-components";
import { DismissRegular, LightbulbRegular } from "@fluentui/react-icons";
import { Transforms } from "slate";
import { ReactEditor, useReadOnly, useSlateStatic } from "slate-react";
import { inlineText } from "../../../shared/plan/tree.ts";
import { writesTemplate } from "../templateMode.ts";
import { GuidanceField } from "./GuidanceField.tsx";
import type { ViewProps } from "./viewProps.ts";

/** A note to the author, in no exported file. Read only but in a template, where it is written. */
export function GuidanceView({ attributes, children, element }: ViewProps<"guidance">) {
  const editor = useSlateStatic();
  const readOnly = useReadOnly();
  const isWritten = writesTemplate(editor);
  return (
    <div {...attributes} contentEditable={false} data-block="guidance" role="note" aria-label="Vejledning">
      <LightbulbRegular aria-hidden />
      {isWritten ? <GuidanceField element={element} words={inlineText(element.children)} /> : null}
      <p {...(isWritten && { hidden: true })}>{children}</p>
      {!readOnly && (
        <Tooltip
          content={isWritten ? "Fjern vejledningen" : "Fjern vejledningen (den kommer aldrig med i Word)"}
          relationship="label"
        >
          <Button
            size="small"
            appearance="subtle"
            icon={<DismissRegular />}
            onClick={() => {
              Transforms.removeNodes(editor, { at: ReactEditor.findPath(editor, element) });
              ReactEditor.focus(editor);
            }}
          />
        </Tooltip>
      )}
    </div>
  );
}
