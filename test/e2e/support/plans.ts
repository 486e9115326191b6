import type { Page } from "playwright-core";
import type { Input, Method, Output } from "../../../shared/contract.ts";
import type { Plan } from "../../../shared/plan/plan.ts";

/** Calls the core as the page does. Throws with the problem's code when the core refuses. */
export async function callCore<M extends Method>(page: Page, method: M, input: Input<M>): Promise<Output<M>> {
  const answer = await page.evaluate(
    async ([name, body]) => {
      const response = await fetch(`/call/${name}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      });
      return (await response.json()) as { ok: boolean; value: unknown; code?: string };
    },
    [method, input] as const,
  );
  if (!answer.ok) throw new Error(`${method}: ${answer.code}`);
  return answer.value as Output<M>;
}

/** The plan as it stands on disk. */
export async function storedPlan(page: Page, id: string): Promise<Plan> {
  return (await callCore(page, "plan.open", { id })).plan;
}

/** Opens a plan in the editor and waits until it can be written in; a plan that is open already is left first. */
export async function openPlan(page: Page, id: string): Promise<void> {
  await page.evaluate(() => {
    location.hash = "#/";
  });
  await page.getByLabel("Planens tekst").waitFor({ state: "detached" });
  await page.evaluate((planId) => {
    location.hash = `#/plan/${planId}`;
  }, id);
  await page.getByLabel("Planens tekst").waitFor();
}

export async function openExample(page: Page): Promise<string> {
  const { id } = await callCore(page, "library.createExample", {});
  await openPlan(page, id);
  return id;
}

export async function openNewPlan(page: Page, templateId = "fokusomraader"): Promise<string> {
  const { id } = await callCore(page, "library.create", {
    title: "Beskæftigelsesplan 2027-2028",
    municipality: "Lindholm Kommune",
    period: { from: 2027, to: 2028 },
    templateId,
  });
  await openPlan(page, id);
  return id;
}

/** Waits until the status line says that everything typed is on disk. */
export async function untilSaved(page: Page): Promise<void> {
  await page.getByRole("status").filter({ hasText: /^\s*Gemt kl\./ }).waitFor();
}

/** Puts the caret at the end of the block that holds `text`. */
export async function clickEndOf(page: Page, text: string): Promise<void> {
  await page.locator("[data-block]", { hasText: text }).last().scrollIntoViewIfNeeded();
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('[aria-label="Planens tekst"]') as Node, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      if (!node.data.includes(wanted)) continue;
      (node.parentElement?.closest("[data-slate-editor]") as HTMLElement).focus();
      getSelection()?.collapse(node, node.data.indexOf(wanted) + wanted.length);
      return;
    }
    throw new Error(`no text "${wanted}"`);
  }, text);
  // Slate learns of a selection made by the page one event later.
  await page.waitForFunction(() => document.activeElement?.hasAttribute("data-slate-editor"));
}

/** Gives the clipboard's content to whatever has the focus, as a paste does. */
export async function paste(page: Page, data: Record<string, string>): Promise<void> {
  await page.evaluate((types) => {
    const transfer = new DataTransfer();
    for (const [type, value] of Object.entries(types)) transfer.setData(type, value);
    document.activeElement?.dispatchEvent(
      new InputEvent("beforeinput", { inputType: "insertFromPaste", dataTransfer: transfer, bubbles: true, cancelable: true }),
    );
  }, data);
}

/** Selects `words` in the plan's text, and returns once the editor acts on them and not on what was selected before. */
export async function selectWords(page: Page, words: string): Promise<void> {
  await page.evaluate(async (wanted) => {
    const editor = document.querySelector<HTMLElement>('[aria-label="Planens tekst"]');
    const select = (): void => {
      const walker = document.createTreeWalker(editor as Node, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        const at = node.data.indexOf(wanted);
        if (at === -1) continue;
        getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
        return;
      }
      throw new Error(`no text "${wanted}"`);
    };
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    editor?.focus();
    // The editor puts its own caret there first, whenever it comes to it.
    do {
      select();
      await frame();
      // Input of any kind has the editor take over at once what is selected on the page.
      editor?.dispatchEvent(new InputEvent("beforeinput", { inputType: "", bubbles: true, cancelable: true }));
      await frame();
    } while (getSelection()?.toString() !== wanted);
  }, words);
}
