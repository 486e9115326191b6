import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Locator } from "playwright-core";
import type { Image } from "../../shared/plan/nodes/index.ts";
import { createImage, createSection } from "../../shared/plan/nodes/index.ts";
import type { Plan } from "../../shared/plan/plan.ts";
import { samplePlan } from "../support/core/samplePlan.ts";
import { assetOf, pngOf } from "../support/pictures.ts";
import { violations } from "./support/axe.ts";
import { startProgram, type Program } from "./support/program.ts";
import { callCore, clickEndOf, openPlan, paste, storedPlan, untilSaved } from "./support/plans.ts";

let program: Program;
/** Addresses asked for that are not the program's own. */
const strangers: string[] = [];
beforeAll(async () => {
  program = await startProgram();
  const { page } = program;
  // From the start: the browser is told that choosing files is for the test only a moment after it is asked for.
  page.on("filechooser", () => undefined);
  const { origin } = new URL(page.url());
  page.on("request", (request) => {
    if (!request.url().startsWith(origin) && !/^(data|blob):/.test(request.url())) strangers.push(request.url());
  });
});
afterAll(() => program.stop());

interface Picture {
  name: string;
  type: string;
  base64: string;
}

/** A picture drawn in the page: a slope of colours, with noise so that it weighs what a photograph does. */
async function drawn(name: string, type: string, width: number, height: number, isSeeThrough = false): Promise<Picture> {
  const base64 = await program.page.evaluate(
    async ([mime, w, h, seeThrough]) => {
      const canvas = new OffscreenCanvas(w, h);
      const context = canvas.getContext("2d");
      if (!context) throw new Error("no canvas");
      const slope = context.createLinearGradient(0, 0, w, h);
      slope.addColorStop(0, seeThrough ? "transparent" : "#204080");
      slope.addColorStop(1, "#e0c060");
      context.fillStyle = slope;
      context.fillRect(0, 0, w, h);
      for (let at = 0; at < 2000; at++) {
        context.fillStyle = `hsl(${(at * 37) % 360} 60% 50%)`;
        context.fillRect((at * 7919) % w, (at * 104_729) % h, w / 60, h / 60);
      }
      const blob = await canvas.convertToBlob({ type: mime, quality: 0.95 });
      const bytes = new Uint8Array(await blob.arrayBuffer());
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
    },
    [type, width, height, isSeeThrough] as const,
  );
  return { name, type, base64 };
}

function text(name: string, type: string, content: string): Picture {
  return { name, type, base64: Buffer.from(content).toString("base64") };
}

/** Chooses a file in the system's dialog that `open` brings up. */
async function choose(picture: Picture, open: () => Promise<void>): Promise<void> {
  const chooser = program.page.waitForEvent("filechooser");
  await open();
  await (await chooser).setFiles({ name: picture.name, mimeType: picture.type, buffer: Buffer.from(picture.base64, "base64") });
}

async function insertFromMenu(): Promise<void> {
  await program.page.getByRole("button", { name: "Indsæt" }).click();
  await program.page.getByRole("menuitem", { name: "Billede" }).click();
}

/** Lets go of files over `target`, as a drag out of a folder does. */
async function drop(target: Locator, ...pictures: Picture[]): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  await target.evaluate((element, files) => {
    const data = new DataTransfer();
    for (const { name, type, base64 } of files) {
      data.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name, { type }));
    }
    const { left, top, width, height } = element.getBoundingClientRect();
    const place = { clientX: left + width - 2, clientY: top + height / 2, bubbles: true, cancelable: true, dataTransfer: data };
    element.dispatchEvent(new DragEvent("dragover", place));
    element.dispatchEvent(new DragEvent("drop", place));
  }, pictures);
}

/** Pastes files, with `data` beside them. */
async function pasteFiles(data: Record<string, string>, ...pictures: Picture[]): Promise<void> {
  await program.page.evaluate(
    ([files, types]) => {
      const transfer = new DataTransfer();
      for (const { name, type, base64 } of files) {
        transfer.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name, { type }));
      }
      for (const [type, value] of Object.entries(types)) transfer.setData(type, value);
      document.activeElement?.dispatchEvent(
        new InputEvent("beforeinput", { inputType: "insertFromPaste", dataTransfer: transfer, bubbles: true, cancelable: true }),
      );
    },
    [pictures, data] as const,
  );
}

async function storedImages(id: string): Promise<Image[]> {
  await untilSaved(program.page);
  return (await storedPlan(program.page, id)).sections.flatMap(({ children }) => children).filter((block) => block.type === "image");
}

async function keptBytes(image: Image | undefined): Promise<Buffer> {
  const { bytes } = await callCore(program.page, "assets.get", { sha256: image?.asset?.sha256 ?? "" });
  return Buffer.from(bytes, "base64");
}

/** Puts a plan into the library and opens it. */
async function open(plan: Plan, assets: Record<string, string> = {}): Promise<string> {
  const bytes = Buffer.from(JSON.stringify({ ...plan, assets })).toString("base64");
  const { id } = await callCore(program.page, "library.import", { fileName: "plan.json", bytes });
  await openPlan(program.page, id);
  return id;
}

/** The pictures on the paper that have been loaded and decoded. */
async function untilShown(count: number): Promise<void> {
  await program.page.waitForFunction(
    (wanted) => [...document.querySelectorAll<HTMLImageElement>("[data-block=image] img")].filter((img) => img.complete && img.naturalWidth > 0).length === wanted,
    count,
  );
}

describe("a picture", () => {
  let id: string;
  beforeEach(async () => {
    id = await open(samplePlan("Plan med billeder"));
    await clickEndOf(program.page, "Et afsnit.");
  });

  it("comes from a file chosen in the menu or by /billede; a camera's is reduced", async () => {
    const { page } = program;
    const camera = await drawn("DSC_0042.jpg", "image/jpeg", 6000, 4000);
    await choose(camera, insertFromMenu);
    await untilShown(1);
    const [image] = await storedImages(id);
    expect(image?.asset).toMatchObject({ type: "image/jpeg", width: 2400, height: 1600 });
    const kept = await keptBytes(image);
    expect(kept.length).toBeLessThan(Buffer.from(camera.base64, "base64").length / 3);

    await page.keyboard.type("/bill");
    await page.getByRole("option", { name: "Billede" }).waitFor();
    await choose(await drawn("logo.png", "image/png", 300, 200, true), () => page.keyboard.press("Enter"));
    await untilShown(2);
    const [, logo] = await storedImages(id);
    expect(logo).toMatchObject({ asset: { type: "image/png", width: 300, height: 200 }, width: 0.5 });
    expect(await page.getByLabel("Planens tekst").innerText()).not.toContain("/bill");
  });

  it("is dropped where the pointer is, several at once in their order, and undone as one", async () => {
    const { page } = program;
    await drop(page.locator("[data-slate-string]", { hasText: "Et afsnit" }), await drawn("1.png", "image/png", 40, 30), await drawn("2.png", "image/png", 50, 30));
    await untilShown(2);
    expect((await storedImages(id)).map(({ asset }) => asset?.width)).toEqual([40, 50]);
    await page.getByLabel("Planens tekst").focus();
    await page.keyboard.press("Control+z");
    expect(await storedImages(id)).toEqual([]);
    await page.keyboard.press("Control+y");
    await untilShown(2);
    expect(await storedImages(id)).toHaveLength(2);
  });

  it("is pasted from the clipboard, but not where it only shows what was copied as text", async () => {
    const { page } = program;
    await pasteFiles({ "text/html": '<img src="https://example.dk/a.png">' }, await drawn("image.png", "image/png", 40, 30));
    await untilShown(1);
    await page.keyboard.type("Skrevet imens. ");
    await pasteFiles({ "text/html": "<p>Fra regneark</p>", "text/plain": "Fra regneark" }, await drawn("image.png", "image/png", 60, 30));
    await page.getByText("Fra regneark").waitFor();
    expect(await storedImages(id)).toHaveLength(1);
  });

  it("comes along with pasted HTML that holds it", async () => {
    const { base64 } = await drawn("a.png", "image/png", 44, 33);
    await paste(program.page, { "text/html": `<p>Før</p><p><img src="data:image/png;base64,${base64}" alt="To mænd"></p><p>Efter</p>` });
    await untilShown(1);
    expect(await storedImages(id)).toMatchObject([{ asset: { width: 44, height: 33 } }]);
  });

  it("drawn as SVG becomes pixels: no script of it runs and nothing it asks for is fetched", async () => {
    const { page } = program;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 300 200" width="300" height="200" onload="parent.hacked = 1">
      <script>parent.hacked = 1; window.hacked = 1;</script><image href="https://example.dk/spy.png" width="10" height="10"/>
      <style>@import url("https://example.dk/spy.css");</style><rect width="300" height="200" fill="#b5651d"/></svg>`;
    await drop(page.locator("[data-slate-string]", { hasText: "Et afsnit" }), text("tegning.svg", "image/svg+xml", svg));
    await untilShown(1);
    const [image] = await storedImages(id);
    expect(image?.asset).toMatchObject({ type: "image/png", width: 1200, height: 800 });
    expect((await keptBytes(image)).toString("latin1")).not.toContain("script");
    expect(await page.evaluate(() => "hacked" in window)).toBe(false);
    expect(strangers).toEqual([]);
  });

  it("that cannot be read is refused by name, and the rest of what was dropped is kept", async () => {
    const { page } = program;
    const broken = text("IMG_1.HEIC", "image/heic", "ftypheic");
    await drop(page.locator("[data-slate-string]", { hasText: "Et afsnit" }), broken, await drawn("god.webp", "image/webp", 40, 30));
    await page.getByText("»IMG_1.HEIC« kan ikke læses som billede").last().waitFor();
    await page.getByRole("button", { name: "Luk besked" }).click();
    await untilShown(1);
    expect(await storedImages(id)).toMatchObject([{ asset: { type: "image/jpeg", width: 40 } }]);
    await drop(page.locator("[data-slate-string]", { hasText: "Et afsnit" }), text("ond.svg", "image/svg+xml", "<svg><"), text("tom.png", "image/png", ""));
    await page.getByText("»ond.svg« kan ikke læses som billede").last().waitFor();
    await page.getByText("»tom.png« er tom").last().waitFor();
    for (let count = 0; count < 2; count++) await page.getByRole("button", { name: "Luk besked" }).first().click();
    expect(await storedImages(id)).toHaveLength(1);
  });

  it("asks for its alternative text until it has one or is decorative, and takes title and credit", async () => {
    const { page } = program;
    await choose(await drawn("a.png", "image/png", 400, 300), insertFromMenu);
    await untilShown(1);
    await page.getByRole("button", { name: "Mangler alternativ tekst" }).click();
    await page.keyboard.type("En gruppe på værkstedet");
    await page.getByRole("button", { name: "Mangler alternativ tekst" }).waitFor({ state: "detached" });
    await page.getByRole("textbox", { name: "Billedets titel" }).fill("På værkstedet");
    await page.getByRole("textbox", { name: "Hvem har lavet billedet" }).fill("Mette Holm");
    await page.getByText("Figur 1. ").first().waitFor();
    expect(await storedImages(id)).toMatchObject([{ alt: "En gruppe på værkstedet", caption: "På værkstedet", credit: "Mette Holm" }]);
    await page.getByRole("textbox", { name: "Alternativ tekst" }).fill("");
    await page.getByRole("button", { name: "Mangler alternativ tekst" }).waitFor();
    await page.getByRole("checkbox", { name: /Dekorativt/ }).check();
    await page.getByRole("button", { name: "Mangler alternativ tekst" }).waitFor({ state: "detached" });
    expect(await storedImages(id)).toMatchObject([{ decorative: true }]);
  });

  it("is found by who made it", async () => {
    const { page } = program;
    await choose(await drawn("a.png", "image/png", 400, 300), insertFromMenu);
    await untilShown(1);
    await page.getByRole("textbox", { name: "Hvem har lavet billedet" }).fill("Mette Holm");
    await page.keyboard.press("Control+f");
    await page.getByRole("textbox", { name: "Søg i planen" }).fill("Mette");
    const found = page.locator("textarea[data-found=current]");
    await found.waitFor();
    expect(await found.getAttribute("aria-label")).toBe("Hvem har lavet billedet");
    await page.keyboard.press("Escape");
  });

  it("is reached, sized, described and removed by keyboard alone, and comes back by undo", async () => {
    const { page } = program;
    await choose(await drawn("a.png", "image/png", 800, 400), insertFromMenu);
    await untilShown(1);
    await page.keyboard.press("ArrowUp");
    await page.locator("[data-block=image][data-selected]").waitFor();
    const tabTo = async (name: string | RegExp, role: "button" | "slider") => {
      for (let count = 0; count < 15; count++) {
        await page.keyboard.press("Tab");
        if (await page.getByRole(role, { name }).evaluate((element) => element === document.activeElement)) return;
      }
      throw new Error(`Tab leads to no ${String(name)}`);
    };
    await tabTo("Billedets bredde", "slider");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    expect(await storedImages(id)).toMatchObject([{ width: 0.9 }]);
    await page.keyboard.press("Control+z");
    expect(await storedImages(id)).toMatchObject([{ width: 1 }]);
    await page.keyboard.press("Control+y");
    expect(await storedImages(id)).toMatchObject([{ width: 0.9 }]);
    await tabTo("Lille", "button");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    expect(await storedImages(id)).toMatchObject([{ width: 0.6 }]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Delete");
    expect(await storedImages(id)).toEqual([]);
    await page.keyboard.press("Control+z");
    expect(await storedImages(id)).toMatchObject([{ width: 0.6 }]);
  });

  it("is pulled to a width with the mouse, in one undo", async () => {
    const { page } = program;
    await choose(await drawn("a.png", "image/png", 800, 400), insertFromMenu);
    await untilShown(1);
    await page.locator("[data-block=image] img").click();
    const handle = await page.getByRole("slider", { name: "Billedets bredde" }).boundingBox();
    const body = await page.locator("[data-block=image] [data-part=body]").boundingBox();
    if (!handle || !body) throw new Error("nothing to pull");
    await page.mouse.move(handle.x + 8, handle.y + handle.height / 2);
    await page.mouse.down();
    await page.mouse.move(handle.x + 8 - body.width * 0.3, handle.y + handle.height / 2, { steps: 6 });
    await page.mouse.move(handle.x + 8 - body.width * 0.4, handle.y + handle.height / 2, { steps: 6 });
    await page.mouse.up();
    expect(await storedImages(id)).toMatchObject([{ width: 0.6 }]);
    await page.getByRole("button", { name: "Fortryd" }).click();
    expect(await storedImages(id)).toMatchObject([{ width: 1 }]);
  });

  it("lands where the caret was while the author writes on", async () => {
    const { page } = program;
    await page.keyboard.press("Enter");
    await page.keyboard.type("Sidste linje.");
    await clickEndOf(page, "Et afsnit.");
    await choose(await drawn("stor.jpg", "image/jpeg", 5000, 4000), insertFromMenu);
    await clickEndOf(page, "Sidste linje.");
    await page.keyboard.type(" Skrevet imens.");
    await untilShown(1);
    await page.keyboard.type(" Og bagefter.");
    await storedImages(id);
    const [section] = (await storedPlan(page, id)).sections;
    expect(section?.children.map(({ type }) => type)).toEqual(["title", "paragraph", "image", "paragraph"]);
    await page.getByText("Sidste linje. Skrevet imens. Og bagefter.").waitFor();
  });
});

const grey = pngOf(300, 200);

/** A plan with an empty place, a picture, and one that is nowhere. */
function planWithPictures(): Plan {
  const shown = assetOf(grey, 300, 200);
  return {
    ...samplePlan("Plan med pladser"),
    sections: [
      createSection("prose", "Billeder", [
        createImage(null),
        { ...createImage(shown), width: 0.5, caption: "Gråt", alt: "En grå flade" },
        createImage({ ...shown, sha256: "f".repeat(64) }),
      ]),
    ],
  };
}
const assets = { [assetOf(grey, 300, 200).sha256]: Buffer.from(grey).toString("base64") };

describe("a plan with pictures", () => {
  it("has empty places that take a picture by click or drop, and says where one is missing", async () => {
    const { page } = program;
    const id = await open(planWithPictures(), assets);
    await page.getByText("Billedet findes ikke på denne computer").waitFor();
    await drop(page.getByRole("button", { name: /Vælg et billede/ }), await drawn("a.png", "image/png", 40, 30));
    await untilShown(2);
    await choose(await drawn("b.png", "image/png", 50, 30), () => page.getByRole("button", { name: /Billedet findes ikke/ }).click());
    await untilShown(3);
    expect((await storedImages(id)).map(({ asset }) => asset?.width)).toEqual([40, 300, 50]);
    await page.locator("[data-block=image] img").nth(1).click();
    await choose(await drawn("c.png", "image/png", 60, 30), () => page.getByRole("button", { name: "Skift billede" }).click());
    await page.waitForFunction(() => document.querySelectorAll("[data-block=image] img")[1]?.getAttribute("width") === "60");
    expect((await storedImages(id))[1]).toMatchObject({ asset: { width: 60 }, caption: "Gråt", width: 0.5 });
  });

  it("keeps them through a reload, as a copy, and in a planpakke read back", async () => {
    const { page } = program;
    const id = await open(planWithPictures(), assets);
    await untilShown(1);
    await page.reload();
    await untilShown(1);
    const copy = await callCore(page, "library.duplicate", { id });
    await openPlan(page, copy.id);
    await untilShown(1);
    await page.getByRole("tab", { name: "Eksport" }).click();
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Gem planpakke" }).click()]);
    const bytes = (await readFile(await download.path())).toString("base64");
    const other = await startProgram();
    try {
      const read = await callCore(other.page, "library.import", { fileName: "plan.planpakke", bytes });
      await openPlan(other.page, read.id);
      await other.page.locator("[data-block=image] img[src]").first().waitFor();
      const kept = await callCore(other.page, "assets.get", { sha256: assetOf(grey, 300, 200).sha256 });
      expect(kept.bytes).toBe(Buffer.from(grey).toString("base64"));
    } finally {
      await other.stop();
    }
  });

  it.each(["light", "dark"] as const)("has nothing axe objects to, in the %s", async (scheme) => {
    const { page } = program;
    await page.emulateMedia({ colorScheme: scheme });
    await open(planWithPictures(), assets);
    await untilShown(1);
    expect(await violations(page)).toEqual([]);
    await page.locator("[data-block=image] img").first().click();
    await page.getByRole("toolbar", { name: "Billede" }).first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: "light" });
  });
});
