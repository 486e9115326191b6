import { useEffect, useRef, useState } from "react";
import { fontStack } from "../../../shared/look/fonts.ts";
import { darkColours, lightColours } from "../../../shared/look/look.ts";
import { TEXT_WIDTH } from "../../../shared/look/measures.ts";
import { chartColours } from "../../../shared/plan/charts/chartColours.ts";
import { chartHeight } from "../../../shared/plan/charts/chartLayout.ts";
import type { ChartFigures } from "../../../shared/plan/charts/readChart.ts";
import { shownFigures } from "../../../shared/plan/charts/shownFigures.ts";
import type { ChartKind } from "../../../shared/plan/nodes/index.ts";
import { useThemeChoice } from "../../app/themeChoice.tsx";
import { millimetresToPixels } from "../../ui/lookStyles.ts";
import { usePlan } from "../PlanContext.tsx";
import { useNear } from "../../ui/useNear.ts";

const WIDTH = Math.round(millimetresToPixels(TEXT_WIDTH));

interface Props {
  kind: ChartKind;
  figures: ChartFigures;
  /** The words that stand for the chart where it cannot be seen. */
  label: string;
}

function hash(colour: string): string {
  return `#${colour}`;
}

/**
 * The chart itself. It is drawn when it first comes near the window and again when what it shows changes; the room it
 * takes is the same before and after. What draws is fetched with the first chart.
 */
export function ChartDrawing({ kind, figures, label }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const near = useNear(frame);
  const { dark } = useThemeChoice();
  const { theme, houseStyle } = usePlan().properties;
  const [svg, setSvg] = useState("");
  const height = Math.round(millimetresToPixels(chartHeight(kind, figures)));

  useEffect(() => {
    const shown = near ? shownFigures(kind, figures) : undefined;
    if (!shown) return undefined;
    let isCurrent = true;
    void import("../../../shared/chartDrawing/drawChart.ts").then(({ drawChart }) => {
      if (!isCurrent) return;
      const colours = dark ? darkColours(theme) : lightColours(theme);
      const parts = kind === "shares" ? shown.categories : shown.series;
      setSvg(
        drawChart({
          kind,
          figures: shown,
          colours: chartColours(colours, parts.length).map(hash),
          paper: hash(colours.paper),
          ink: hash(colours.ink),
          muted: hash(colours.muted),
          rule: hash(colours.rule),
          font: fontStack(theme.fonts.body).replaceAll('"', "'"),
          width: WIDTH,
          height,
          percent: houseStyle.percent,
        }),
      );
    });
    return () => {
      isCurrent = false;
    };
  }, [near, kind, figures, dark, theme, houseStyle.percent, height]);

  return (
    <div ref={frame} data-part="drawing" style={{ aspectRatio: `${WIDTH} / ${height}` }} role="img" aria-label={label}>
      <div aria-hidden dangerouslySetInnerHTML={{ __html: svg }} />
    </div>
  );
}
