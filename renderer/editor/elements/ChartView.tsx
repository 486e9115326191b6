import type { ViewProps } from "./viewProps.ts";

export function ChartView({ attributes, children, element }: ViewProps<"chart">) {
  return (
    <figure {...attributes} data-block="chart">
      <figcaption contentEditable={false} data-part="caption">
        {element.caption}
      </figcaption>
      {children}
    </figure>
  );
}
