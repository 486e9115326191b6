import { AddRegular, NumberSymbolRegular } from "@fluentui/react-icons";
import { describeKeyFigure, keyFigureName } from "../../../shared/figures/describeKeyFigure.ts";
import { createKeyFigure, type KeyFigure } from "../../../shared/plan/keyFigures.ts";
import { insertKeyFigure } from "../commands/insertDerived.ts";
import type { OpenPlan } from "../PlanContext.tsx";
import type { Choice, Chooser } from "./choice.ts";
import { matchesWords } from "./matchesWords.ts";

/** The key figures whose label, unit or source holds the words of `query`, in the plan's order. */
export function findKeyFigures(figures: readonly KeyFigure[], query: string): KeyFigure[] {
  return figures.filter(({ label, unit, asOf, source }) => matchesWords(`${label} ${unit} ${asOf} ${source}`, query));
}

function newFigure(label: string, plan: OpenPlan): Choice {
  return {
    id: "new",
    name: label === "" ? "Nyt nøgletal …" : `Nyt nøgletal »${label}« …`,
    description: "Skriv det én gang, og brug det overalt i planen",
    icon: <AddRegular />,
    leavesText: true,
    insert: (editor, actions) => {
      const figure = createKeyFigure(label);
      plan.change({ keyFigures: [...plan.derived.plan.keyFigures, figure] }).catch(actions.report);
      insertKeyFigure(editor, figure.id);
      actions.editKeyFigure(figure.id);
    },
  };
}

export const keyFigureChooser: Chooser = {
  name: "Nøgletal",
  placeholder: "Søg i nøgletal",
  choices: (query, plan) => {
    const { keyFigures, houseStyle } = plan.derived.plan;
    const found = findKeyFigures(keyFigures, query).map((figure): Choice => ({
      id: figure.id,
      name: keyFigureName(figure),
      description: describeKeyFigure(figure, houseStyle),
      icon: <NumberSymbolRegular />,
      insert: (editor) => insertKeyFigure(editor, figure.id),
    }));
    return [...found, newFigure(query, plan)];
  },
};
