import { BarChart, LineChart, PieChart } from "echarts/charts";
import { AriaComponent, GridComponent, LegendComponent } from "echarts/components";
import { init, use as register } from "echarts/core";
import { LabelLayout } from "echarts/features";
import { SVGRenderer } from "echarts/renderers";
import { chartOption, type DrawnChart } from "./chartOption.ts";

register([BarChart, LineChart, PieChart, GridComponent, LegendComponent, AriaComponent, LabelLayout, SVGRenderer]);

/**
 * The chart as the text of an SVG element. Nothing stays behind to be kept up or cleared away: the same numbers give
 * the same picture.
 */
export function drawChart(drawn: DrawnChart): string {
  const chart = init(null, null, { renderer: "svg", ssr: true, width: drawn.width, height: drawn.height });
  try {
    chart.setOption(chartOption(drawn));
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}
