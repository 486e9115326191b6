import { createInterface } from "node:readline";
import { createParagraph, createSection } from "../../../shared/plan/nodes/index.ts";
import { createCore } from "../../../electron/core/handlers/core.ts";

/**
 * A core that saves as fast as it can until it is killed. Prints the plan's id, then for each save that was answered one
 * line with its number, which is also the text it wrote and the revision it gave.
 */
const [dataFolder = ""] = process.argv.slice(2);
const core = createCore({
  dataFolder,
  saveFile: () => Promise.resolve({ outcome: "cancelled" }),
  printPdf: () => Promise.reject(new Error("nothing is printed here")),
});

async function call(method: string, input: unknown): Promise<unknown> {
  const answer = await core.call(method, input);
  if (!answer.ok) throw new Error(answer.code);
  return answer.value;
}

/** Waits until the reader has taken the line, so that no acknowledgement is still on its way at the end. */
function print(line: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(`${line}\n`, () => resolve()));
}

const { id } = (await call("library.createExample", {})) as { id: string };
const { plan } = (await call("plan.open", { id })) as { plan: { sections: { id: string }[] } };
const order = plan.sections.map((section) => section.id);
await print(id);

createInterface({ input: process.stdin }).once("close", () => process.exit(1));
for (let count = 1; ; count++) {
  const section = createSection("prose", "Skrevet", [createParagraph([{ text: String(count) }])]);
  const edited = { ...section, id: order[count % order.length] };
  await call("plan.save", { id, revision: count - 1, saveId: String(count), sections: [edited], order });
  await print(String(count));
}
