import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { createImage, createSection } from "../../../shared/plan/nodes/index.ts";
import { defaultTheme } from "../../../shared/plan/theme.ts";
import type { Asset } from "../../../shared/plan/asset.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { openConnection } from "../../../electron/core/store/connection.ts";
import { DATABASE_NAME, openLibrary, type Library } from "../../../electron/core/store/openLibrary.ts";
import { removeUnusedAssets } from "../../../electron/core/store/removeUnusedAssets.ts";
import { problemCode } from "../../support/core/problemCode.ts";
import { samplePlan } from "../../support/core/samplePlan.ts";
import { startCore } from "../../support/core/startCore.ts";
import { tempFolder } from "../../support/core/tempFolder.ts";
import { assetOf, jpeg, pngOf } from "../../support/pictures.ts";

const png = pngOf(30, 20);

function planShowing(...assets: Asset[]): Plan {
  const [first = null, ...others] = assets;
  return { ...samplePlan("Med billeder"), sections: [createSection("prose", "Afsnit", [createImage(first), ...others.map(createImage)])] };
}

function inLibrary<T>(folder: string, work: (library: Library) => T): T {
  const library = openLibrary(folder);
  try {
    return work(library);
  } finally {
    library.close();
  }
}

describe("a kept picture", () => {
  it("comes back byte for byte, is kept once, and is told by what it is", () => {
    const folder = tempFolder();
    inLibrary(folder, (library) => {
      expect(library.putAsset(png)).toEqual(assetOf(png, 30, 20));
      expect(library.putAsset(png)).toEqual(assetOf(png, 30, 20));
      expect(library.putAsset(jpeg)).toEqual(assetOf(jpeg, 8, 4, "image/jpeg"));
    });
    inLibrary(folder, (library) => {
      const { type, bytes } = library.readAsset(assetOf(png, 30, 20).sha256);
      expect([type, new Uint8Array(bytes)]).toEqual(["image/png", png]);
    });
    const db = new Database(join(folder, DATABASE_NAME), { readonly: true });
    expect(db.prepare("SELECT count(*) FROM assets").pluck().get()).toBe(2);
    db.close();
  });

  it("is asked for and given over the contract, and said to be missing where it is", async () => {
    const { call } = startCore();
    const { sha256 } = await call("assets.put", { bytes: Buffer.from(png).toString("base64") });
    expect(await call("assets.get", { sha256 })).toEqual({ type: "image/png", bytes: Buffer.from(png).toString("base64") });
    await expect(call("assets.get", { sha256: "0".repeat(64) })).rejects.toThrow("findes ikke i biblioteket");
  });

  it.each([
    ["nothing", new Uint8Array(), "picture.notPicture"],
    ["text", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"), "picture.notPicture"],
    ["a GIF", Buffer.from("GIF89a\x01\x00\x01\x00\x00\x00\x00;", "latin1"), "picture.notPicture"],
    ["half a PNG", png.slice(0, png.length - 20), "picture.broken"],
    ["half a JPEG", jpeg.slice(0, jpeg.length - 10), "picture.broken"],
    ["a PNG's first bytes", png.slice(0, 10), "picture.broken"],
    ["a picture too wide", pngOf(10_001, 1), "picture.tooLarge"],
    ["a picture too heavy", new Uint8Array([...png, ...new Uint8Array(12 * 1024 * 1024)]), "picture.tooLarge"],
  ])("is never %s", (_, bytes, code) => {
    inLibrary(tempFolder(), (library) => expect(problemCode(() => library.putAsset(bytes))).toBe(code));
  });

  it("comes with the plan that is imported, or neither does", async () => {
    const { call } = startCore();
    const plan = planShowing(assetOf(png, 30, 20));
    const file = (bytes: Uint8Array) =>
      Buffer.from(JSON.stringify({ ...plan, assets: { [assetOf(png, 30, 20).sha256]: Buffer.from(bytes).toString("base64") } }));
    await expect(call("library.import", { fileName: "a.json", bytes: file(jpeg).toString("base64") })).rejects.toThrow("assets");
    expect(await call("library.list", {})).toEqual([]);
    const { id } = await call("library.import", { fileName: "a.json", bytes: file(png).toString("base64") });
    expect(await call("assets.get", { sha256: assetOf(png, 30, 20).sha256 })).toMatchObject({ type: "image/png" });
    expect((await call("plan.open", { id })).plan.sections).toEqual(plan.sections);
  });
});

describe("a picture that nothing speaks of", () => {
  const day = (number: number) => new Date(Date.UTC(2026, 5, number, 12));

  /** The pictures left after the library has been opened on each of `days`. */
  function leftAfter(prepare: (library: Library) => void, days: readonly number[]): string[] {
    const folder = tempFolder();
    inLibrary(folder, prepare);
    const db = openConnection(join(folder, DATABASE_NAME));
    for (const number of days) removeUnusedAssets(db, day(number));
    const left = db.all<{ sha256: string }>("SELECT sha256 FROM assets").map(({ sha256 }) => sha256);
    db.close();
    return left;
  }
  const unused = (library: Library) => void library.putAsset(png);

  it("goes a day after it was first found unused, not before", () => {
    const { sha256 } = assetOf(png, 30, 20);
    expect(leftAfter(unused, [1])).toEqual([sha256]);
    expect(leftAfter(unused, [1, 1])).toEqual([sha256]);
    expect(leftAfter(unused, [1, 3])).toEqual([]);
  });

  it("stays as long as a plan, one in the bin included, shows it or has it as its logo", () => {
    const asset = assetOf(png, 30, 20);
    const logo = assetOf(jpeg, 8, 4, "image/jpeg");
    const left = leftAfter(
      (library) => {
        library.putAsset(pngOf(5, 5));
        const shown = planShowing(asset);
        library.insert(shown, new Map([[asset.sha256, png]]));
        library.trash(shown.id);
        library.insert({ ...samplePlan("Med logo"), theme: { ...defaultTheme, logo } }, new Map([[logo.sha256, jpeg]]));
      },
      [1, 3, 5],
    );
    expect(left.sort()).toEqual([asset.sha256, logo.sha256].sort());
  });

  it("is safe again as soon as something speaks of it, and when it is put in anew", () => {
    const folder = tempFolder();
    inLibrary(folder, unused);
    const file = join(folder, DATABASE_NAME);
    const look = (...days: number[]) => {
      const db = openConnection(file);
      for (const number of days) removeUnusedAssets(db, day(number));
      db.close();
    };
    look(1);
    const plan = planShowing(assetOf(png, 30, 20));
    inLibrary(folder, (library) => library.insert(plan));
    look(3);
    inLibrary(folder, (library) => {
      library.trash(plan.id);
      library.remove(plan.id);
    });
    look(9);
    inLibrary(folder, unused);
    look(11);
    inLibrary(folder, (library) => expect(library.readAsset(assetOf(png, 30, 20).sha256).bytes.length).toBe(png.length));
  });

  it("is looked for once a day, when the library is opened", () => {
    const folder = tempFolder();
    inLibrary(folder, unused);
    const unusedSince = () => {
      const db = new Database(join(folder, DATABASE_NAME), { readonly: true });
      const value = db.prepare("SELECT unused_since FROM assets").pluck().get();
      db.close();
      return value;
    };
    expect(unusedSince()).toBeNull();
    inLibrary(folder, () => undefined);
    expect(unusedSince()).toEqual(expect.stringMatching(/^20/));
  });
});
