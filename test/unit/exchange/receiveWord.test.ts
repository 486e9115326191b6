import { describe, expect, it } from "vitest";
import { keepSentWord } from "../../../electron/core/exchange/receiveWord.ts";
import { writeWord } from "../../../electron/core/export/writeWord.ts";
import { openLibrary } from "../../../electron/core/store/openLibrary.ts";
import type { OpenedFile } from "../../../shared/contract.ts";
import { createParagraph, createSection } from "../../../shared/plan/nodes/index.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { richPlan } from "../../fixtures/richPlan.ts";
import { threadOn } from "../../support/comments.ts";
import { startCore, type TestCore } from "../../support/core/startCore.ts";
import { tempFolder } from "../../support/core/tempFolder.ts";
import { breakPart } from "../../support/word/breakDocx.ts";

const words = createParagraph([{ text: "Nu får flere unge hjælp i tide" }]);
const plan: Plan = { ...richPlan(), sections: [createSection("prose", "Indledning", [words])] };

const TRACKED =
  '<w:ins w:id="900" w:author="Karen Lund" w:date="2026-11-23T09:15:00Z"><w:r><w:t xml:space="preserve">Hver dag: </w:t></w:r></w:ins>';

/** What Karen Lund writes at the beginning of the paragraph, with changes tracked. */
const changed = (bytes: Uint8Array) =>
  breakPart(bytes, "word/document.xml", (xml) => xml.replace(/<w:r><w:t[^>]*>Nu</, (found) => TRACKED + found));

const commented = (bytes: Uint8Array) => {
  const marked = breakPart(bytes, "word/document.xml", (xml) =>
    xml.replace(/<w:r><w:t[^>]*> får flere.*?<\/w:r>/, (found) => `<w:commentRangeStart w:id="900"/>${found}<w:commentRangeEnd w:id="900"/><w:r><w:commentReference w:id="900"/></w:r>`),
  );
  const comment = '<w:comment w:id="900" w:author="Ole Bak" w:date="2026-11-23T09:15:00Z"><w:p><w:r><w:t>Hvor mange?</w:t></w:r></w:p></w:comment>';
  return breakPart(marked, "word/comments.xml", (xml) => xml.replace("</w:comments>", (end) => comment + end));
};

const thread = threadOn({ block: words.id, start: 0, end: 2, quote: "Nu" });

/** A core on a library that `plan` was sent from as a Word file, and that file. */
async function sentPlan(): Promise<TestCore & { bytes: Uint8Array; open: (bytes: Uint8Array, planId?: string | null) => Promise<OpenedFile> }> {
  const dataFolder = tempFolder();
  const library = openLibrary(dataFolder);
  library.insert(plan, new Map(), { comments: [thread] });
  keepSentWord(library, plan.id);
  const bytes = await writeWord(library.read(plan.id).plan, { edition: "review", comments: [thread] });
  const { revision } = library.read(plan.id);
  const [section] = plan.sections;
  library.replace({ ...plan, sections: [{ ...section, children: [section?.children[0], { ...words, children: [{ text: "Nu får endnu flere unge hjælp i tide" }] }] }] as Plan["sections"] }, revision);
  library.close();
  const core = startCore({ dataFolder });
  const open = (file: Uint8Array, planId: string | null = plan.id) =>
    core.call("exchange.open", { fileName: "plan.docx", bytes: Buffer.from(file).toString("base64"), planId });
  return { ...core, bytes, open };
}

describe("a Word file that came back from review", () => {
  it("is gone through as what its author changed of the version that was sent, and once only", async () => {
    const { call, open, ...sent } = await sentPlan();
    const bytes = changed(sent.bytes);
    const opened = await open(bytes, null);
    expect(opened).toMatchObject({ kind: "incoming", id: plan.id, incomingIds: [expect.any(String)] });
    const [incoming, ...others] = await call("incoming.list", { id: plan.id });
    expect(others).toEqual([]);
    expect(incoming).toMatchObject({ source: "word", by: { name: "Karen Lund" }, basedOn: "shared", pending: 1, notCarried: [], fileName: "plan.docx" });
    expect(incoming?.baseSentAt).not.toBeNull();
    const { base, theirs } = await call("incoming.read", { id: plan.id, incomingId: incoming?.id ?? "" });
    expect(base.sections[0]?.children[1]).toMatchObject({ children: [{ text: "Nu får flere unge hjælp i tide" }] });
    expect(theirs.sections[0]?.children[1]).toMatchObject({ children: [{ text: "Hver dag: Nu får flere unge hjælp i tide" }] });
    expect(await open(bytes)).toEqual({ kind: "known", id: plan.id, reason: "received", incomingIds: [incoming?.id] });
  });

  it("brings comments of somebody who changed nothing", async () => {
    const { call, open, ...sent } = await sentPlan();
    const bytes = commented(sent.bytes);
    expect(await open(bytes)).toMatchObject({ kind: "incoming", incomingIds: [expect.any(String)] });
    const [incoming] = await call("incoming.list", { id: plan.id });
    expect(incoming).toMatchObject({ by: { name: "Ole Bak" }, pending: 0, threads: [expect.any(String)] });
    expect(await open(bytes)).toMatchObject({ kind: "known", reason: "received" });
  });

  it("brings nothing where nobody did anything, belongs to its own plan alone, and says which that is", async () => {
    const { open, bytes } = await sentPlan();
    expect(await open(bytes)).toEqual({ kind: "known", id: plan.id, reason: "sent", incomingIds: [] });
    expect(await open(bytes, "andenplan")).toEqual({ kind: "otherPlan", id: plan.id, title: plan.title });
    const foreign = await writeWord({ ...plan, id: "fremmed", title: "En anden plan" }, { edition: "review" });
    expect(await open(foreign, null)).toMatchObject({ kind: "noPlan", title: "En anden plan" });
    await expect(open(await writeWord(plan))).rejects.toThrow("er ikke sendt til gennemsyn fra Planskriver");
  });
});
