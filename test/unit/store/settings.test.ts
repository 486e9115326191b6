import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { DATABASE_NAME, openLibrary } from "../../../electron/core/store/openLibrary.ts";
import { tempFolder } from "../../support/core/tempFolder.ts";

describe("the library's settings", () => {
  it("have their defaults in a new library, and keep what they were set to", () => {
    const folder = tempFolder();
    const library = openLibrary(folder);
    expect(library.settings()).toMatchObject({ defaultTemplate: null });
    library.changeSettings({ defaultTemplate: "egen" });
    library.changeSettings({});
    library.close();

    const again = openLibrary(folder);
    expect(again.settings()).toMatchObject({ defaultTemplate: "egen" });
    again.changeSettings({ defaultTemplate: null });
    expect(again.settings()).toMatchObject({ defaultTemplate: null });
    again.close();
  });

  it("fall back to the default where the library holds something unusable", () => {
    const folder = tempFolder();
    openLibrary(folder).close();
    const db = new Database(join(folder, DATABASE_NAME));
    db.prepare("INSERT INTO settings (name, value) VALUES ('defaultTemplate', '{\"ikke'), ('fremmed', '1')").run();
    db.close();

    const library = openLibrary(folder);
    expect(library.settings()).toMatchObject({ defaultTemplate: null });
    library.close();
  });
});
