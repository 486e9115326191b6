import { Button, Input } from "@fluentui/react-components";
import { AddRegular, NumberSymbolSquareRegular, SearchRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import { useSlateStatic } from "slate-react";
import { keyFigureName } from "../../shared/figures/describeKeyFigure.ts";
import { LOST_KEY_FIGURE } from "../../shared/plan/derivedWords.ts";
import { keyFigureUses } from "../../shared/plan/keyFigurePlaces.ts";
import { createKeyFigure, type KeyFigure } from "../../shared/plan/keyFigures.ts";
import { findKeyFigures } from "../editor/choose/keyFigureChooser.tsx";
import { focusText } from "../editor/place.ts";
import { useDerived, usePlan } from "../editor/PlanContext.tsx";
import { ConfirmDialog } from "../ui/ConfirmDialog.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { useNotify } from "../ui/notify.tsx";
import { ProblemBar } from "../ui/ProblemBar.tsx";
import { FigureRow } from "./FigureRow.tsx";
import { useKeyFigureDrafts } from "./useKeyFigureDrafts.ts";
import styles from "./KeyFiguresPanel.module.css";

/** From so many figures on, looking one up beats looking through them. */
const MANY = 6;

function lossWarning(uses: number): string {
  const places = uses === 1 ? "ét sted i planen, der" : `${uses} steder i planen, der alle`;
  return `Nøgletallet bruges ${places} vil vise ${LOST_KEY_FIGURE}, indtil du vælger et andet.`;
}

interface Props {
  /** The figure to open for writing. */
  item?: { id: string } | undefined;
}

/** The numbers that are kept once for the whole plan. */
export function KeyFiguresPanel({ item }: Props) {
  const { derived } = usePlan();
  const figures = useDerived(({ plan }) => plan.keyFigures);
  const uses = keyFigureUses(useDerived(({ plan }) => plan.sections));
  const style = useDerived(({ plan }) => plan.houseStyle);
  const notify = useNotify();
  const editor = useSlateStatic();
  const { drafts, state } = useKeyFigureDrafts();
  const [query, setQuery] = useState("");
  const [openId, setOpenId] = useState(item?.id);
  const [doomed, setDoomed] = useState<KeyFigure | null>(null);

  const open = (id: string | undefined) => {
    if (openId !== undefined && openId !== id) void drafts.finish(openId);
    setOpenId(id);
  };

  /** Whoever came from the text to write a figure goes back there when it is written. */
  const cameFor = useRef<string>(undefined);
  useEffect(() => {
    cameFor.current = item?.id;
    if (!item) return;
    setQuery("");
    setOpenId(item.id);
  }, [item]);

  const done = (id: string) => {
    open(undefined);
    if (cameFor.current === id) focusText(editor);
    cameFor.current = undefined;
  };

  const create = () => {
    const figure = createKeyFigure();
    setQuery("");
    void drafts.change([...derived.plan.keyFigures, figure]);
    open(figure.id);
  };

  const remove = (figure: KeyFigure) => {
    const index = derived.plan.keyFigures.findIndex(({ id }) => id === figure.id);
    if (index === -1) return;
    const draft = drafts.state().drafts.get(figure.id);
    drafts.drop(figure.id);
    setOpenId(undefined);
    void drafts.change(derived.plan.keyFigures.toSpliced(index, 1));
    notify.undo(`»${keyFigureName(figure)}« er slettet.`, () => {
      void drafts.change(derived.plan.keyFigures.toSpliced(index, 0, figure));
      if (draft) drafts.type(figure, draft);
    });
  };

  const used = (id: string) => uses.get(id)?.length ?? 0;
  const shown = findKeyFigures(figures, query);

  const problem = state.problem !== undefined && (
    <ProblemBar
      error={state.problem}
      actions={
        <Button size="small" onClick={() => void drafts.handOver()}>
          Prøv igen
        </Button>
      }
    />
  );

  if (figures.length === 0) {
    return (
      <>
        {problem}
        <EmptyState
          icon={<NumberSymbolSquareRegular />}
          title="Skriv et tal én gang"
          text="Et nøgletal står her med enhed, tidspunkt og kilde. Tast /nøgletal i teksten, hvor det skal vises. Når tallet ændres her, følger alle steder med."
          actions={
            <Button appearance="primary" icon={<AddRegular />} onClick={create}>
              Nyt nøgletal
            </Button>
          }
        />
      </>
    );
  }

  return (
    <div className={styles.panel}>
      {problem}
      <div className={styles.bar}>
        {figures.length >= MANY && (
          <Input
            className={styles.search}
            size="small"
            aria-label="Søg i nøgletal"
            placeholder="Søg"
            contentBefore={<SearchRegular />}
            value={query}
            onChange={(_, { value }) => setQuery(value)}
          />
        )}
        <Button size="small" icon={<AddRegular />} onClick={create}>
          Nyt nøgletal
        </Button>
      </div>
      <ul className={styles.list} aria-label="Planens nøgletal">
        {shown.map((figure) => (
          <FigureRow
            key={figure.id}
            figure={figure}
            draft={state.drafts.get(figure.id)}
            isOpen={figure.id === openId}
            uses={used(figure.id)}
            style={style}
            onOpen={() => open(figure.id)}
            onType={(typed) => drafts.type(figure, typed)}
            onSettle={() => drafts.settle(figure.id)}
            onDone={() => done(figure.id)}
            onDelete={() => (used(figure.id) > 0 ? setDoomed(figure) : remove(figure))}
          />
        ))}
      </ul>
      {shown.length === 0 && <p className={styles.nothing}>Ingen nøgletal har ordene »{query.trim()}«.</p>}
      {doomed && (
        <ConfirmDialog
          title={`Slet »${keyFigureName(doomed)}«?`}
          text={lossWarning(used(doomed.id))}
          confirm="Slet nøgletal"
          onConfirm={() => remove(doomed)}
          onClose={() => setDoomed(null)}
        />
      )}
    </div>
  );
}
