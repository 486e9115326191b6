import { describe, expect, it } from "vitest";
import type { Version } from "../../../shared/versions/index.ts";
import { byDay, dayWords, momentWords, versionTitle } from "../../../renderer/versions/versionWords.ts";

const now = new Date(2026, 10, 22, 12, 0);

function local(day: number, hour: number, month = 10): string {
  return new Date(2026, month, day, hour, 5).toISOString();
}

function version(at: string): Version {
  return { id: at, kind: "automatic", name: "", at, by: null, content: "" };
}

describe("when a version is from", () => {
  it("is said as one says it, by the days of the calendar", () => {
    expect(dayWords(local(22, 0), now)).toBe("i dag");
    expect(dayWords(local(21, 23), now)).toBe("i går");
    expect(dayWords(local(18, 9), now)).toBe("onsdag den 18. november");
    expect(dayWords(local(3, 9, 4), now)).toBe("3. maj 2026");
    expect(momentWords(local(21, 9), now)).toBe("i går kl. 09.05");
  });

  it("puts those of one day together, newest first", () => {
    const days = byDay([version(local(22, 11)), version(local(22, 9)), version(local(21, 9))], now);
    expect(days.map(({ day, versions }) => [day, versions.length])).toEqual([
      ["i dag", 2],
      ["i går", 1],
    ]);
  });
});

describe("what a version is called", () => {
  it("is its name, or what it was kept before", () => {
    expect(versionTitle({ kind: "named", name: "Til direktionen" })).toBe("Til direktionen");
    expect(versionTitle({ kind: "received", name: "Fra Mette Holm" })).toBe("Før modtagelse fra Mette Holm");
    expect(versionTitle({ kind: "received", name: "Ny udgave fra Ole" })).toBe("Før ny udgave fra Ole");
    expect(versionTitle({ kind: "sent", name: "Til Mette Holm" })).toBe("Sendt til Mette Holm");
    expect(versionTitle({ kind: "sent", name: "" })).toBe("Sendt");
    expect(versionTitle({ kind: "restored", name: "" })).toBe("Før gendannelse");
  });
});
