import { AbbreviationsOverview } from "./generated/AbbreviationsOverview.tsx";
import { Contents } from "./generated/Contents.tsx";
import { GoalsOverview } from "./generated/GoalsOverview.tsx";
import { FiguresOverview } from "./generated/FiguresOverview.tsx";
import { SourcesOverview } from "./generated/SourcesOverview.tsx";
import { PointsOverview } from "./generated/PointsOverview.tsx";
import type { ViewProps } from "./viewProps.ts";
import "./generated/listings.css";

const GENERATED = {
  contents: { name: "Indholdsfortegnelse", View: Contents },
  pointsOverview: { name: "Oversigt over punkter", View: PointsOverview },
  goalsOverview: { name: "Oversigt over mål", View: GoalsOverview },
  figures: { name: "Tabeller og figurer", View: FiguresOverview },
  sources: { name: "Kilder", View: SourcesOverview },
  abbreviations: { name: "Forkortelser", View: AbbreviationsOverview },
} as const;

/** Shows what follows from the rest of the plan, as it will stand in Word. */
export function GeneratedView({ attributes, children, element }: ViewProps<"generated">) {
  const { name, View } = GENERATED[element.what];
  return (
    <div {...attributes} data-block="generated" data-what={element.what}>
      <div contentEditable={false} role="region" aria-label={name}>
        <p data-part="badge">{name} · opdateres selv</p>
        <View />
      </div>
      {children}
    </div>
  );
}
