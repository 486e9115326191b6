import { Button } from "@fluentui/react-components";
import { EditRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { useReadOnly, useSlateStatic } from "slate-react";
import { AbbreviationsDialog } from "../../abbreviations/AbbreviationsDialog.tsx";
import { focusText, yieldFocus } from "../../place.ts";
import { useDerived } from "../../PlanContext.tsx";

/** The abbreviations that the text uses, with what they stand for, and the way to where that is written. */
export function AbbreviationsOverview() {
  const editor = useSlateStatic();
  const readOnly = useReadOnly();
  const entries = useDerived((derived) => derived.abbreviationsOverview());
  const [editing, setEditing] = useState(false);
  return (
    <>
      {entries.length === 0 ? (
        <p data-part="empty">Listen fyldes, når teksten bruger forkortelser, og du har skrevet, hvad de står for.</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">Forkortelse</th>
              <th scope="col">Betydning</th>
            </tr>
          </thead>
          <tbody>
            {entries.map(({ short, meaning }) => (
              <tr key={short}>
                <th scope="row">{short}</th>
                <td>{meaning}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {!readOnly && (
        <div data-part="tools">
          <Button
            size="small"
            icon={<EditRegular />}
            onClick={(event) => {
              event.stopPropagation();
              yieldFocus(editor);
              setEditing(true);
            }}
          >
            Ret forkortelser
          </Button>
        </div>
      )}
      {editing && (
        <AbbreviationsDialog
          onClose={() => {
            setEditing(false);
            focusText(editor);
          }}
        />
      )}
    </>
  );
}
