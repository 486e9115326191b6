import { readChart, type ChartReading } from "../../../shared/plan/charts/readChart.ts";
import type { Chart, Table } from "../../../shared/plan/nodes/index.ts";

/** What each chart's numbers came to when last asked; read again only when the chart or its table has changed. */
export class ChartReadings {
  readonly #known = new Map<string, { chart: Chart; table: Table | undefined; reading: ChartReading }>();

  read(chart: Chart, tables: () => ReadonlyMap<string, Table>): ChartReading {
    const table = chart.data.from === "table" ? tables().get(chart.data.table) : undefined;
    const known = this.#known.get(chart.id);
    if (known && known.chart === chart && known.table === table) return known.reading;
    const fresh = readChart(chart, () => table);
    const isSame = known && JSON.stringify(known.reading) === JSON.stringify(fresh);
    const reading = isSame ? known.reading : fresh;
    this.#known.set(chart.id, { chart, table, reading });
    return reading;
  }
}
