import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { resourceUrl } from "../../../electron/core/resources.ts";
import { wordsOf } from "../../support/words.ts";

const seeds = new URL("../shared/seeds/", resourceUrl("../"));

const LONGEST_SHARED_RUN = 8;

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return [value.map(textsIn).flat().join(" ")];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function runs(text: string): Set<string> {
  const all = wordsOf(text);
  return new Set(all.slice(LONGEST_SHARED_RUN - 1).map((_, end) => all.slice(end, end + LONGEST_SHARED_RUN).join(" ")));
}

const files = ["templates/", "examples/"].flatMap((folder) =>
  readdirSync(resourceUrl(folder)).filter((name) => name.endsWith(".json")).map((name) => `${folder}${name}`),
);

describe.skipIf(!existsSync(seeds))("what the program ships", () => {
  const borrowed = existsSync(seeds)
    ? readdirSync(seeds).flatMap((name) => [...runs(readFileSync(new URL(name, seeds), "utf8"))])
    : [];

  it.each(files)("%s shares no sentence, nor any run of eight words, with the plans it was modelled on", (file) => {
    const own = textsIn(JSON.parse(readFileSync(resourceUrl(file), "utf8"))).flatMap((text) => [...runs(text)]);
    const shared = new Set(borrowed);
    expect(own.length).toBeGreaterThan(200);
    expect(own.filter((run) => shared.has(run))).toEqual([]);
  });
});
