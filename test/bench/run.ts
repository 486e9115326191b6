import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import type { Row, Summary } from "./measure.ts";
import { reading } from "./reading.ts";
import { typing } from "./typing.ts";
import { wordExport } from "./wordExport.ts";

/**
 * Measures what must be fast against a rival in the same run and prints the ratios; below 1 is faster than the rival.
 * Usage: npm run bench -- [--json] [typing] [reading] [wordExport]
 */
const benches: Readonly<Record<string, () => Promise<Row[]>>> = { typing, reading, wordExport };

const { values, positionals } = parseArgs({ options: { json: { type: "boolean", default: false } }, allowPositionals: true });
const unknown = positionals.find((name) => !Object.hasOwn(benches, name));
if (unknown !== undefined) throw new Error(`no bench "${unknown}"; there are ${Object.keys(benches).join(", ")}`);

function ratios({ ours, theirs }: Row): Summary {
  return { p50: ours.p50 / theirs.p50, p95: ours.p95 / theirs.p95 };
}

function times({ p50, p95 }: Summary): string {
  return `${p50.toFixed(1)} / ${p95.toFixed(1)}`;
}

function table(rows: readonly Row[]): string {
  const cells = [
    ["task", "ours, ms p50 / p95", "rival, ms", "ratio", "rival is", "target", "met"],
    ...rows.map((row) => {
      const { p50, p95 } = ratios(row);
      const ratio = `${p50.toFixed(2)} / ${p95.toFixed(2)}`;
      return [row.task, times(row.ours), times(row.theirs), ratio, row.rival, row.target, row.met ? "yes" : "NO"];
    }),
  ];
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  return cells.map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ").trimEnd()).join("\n");
}

const build = spawnSync("npm", ["run", "--silent", "build:renderer"], { stdio: ["ignore", 2, 2] });
if (build.status !== 0) throw new Error("the renderer could not be built");

const rows: Row[] = [];
for (const [name, bench] of Object.entries(benches)) {
  if (positionals.length === 0 || positionals.includes(name)) rows.push(...(await bench()));
}
console.log(values.json ? JSON.stringify(rows.map((row) => ({ ...row, ratio: ratios(row) })), null, 2) : table(rows));
