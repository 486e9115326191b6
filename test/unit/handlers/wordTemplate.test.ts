import { afterEach, describe, expect, it, vi } from "vitest";
import type { CoreEvent } from "../../../shared/contract.ts";
import { samplePlan } from "../../support/core/samplePlan.ts";
import { startCore, type TestCore } from "../../support/core/startCore.ts";
import { openDocx } from "../../support/word/openDocx.ts";
import { elements } from "../../support/word/xml.ts";
import { lindholm, lying } from "../../fixtures/wordTemplates.ts";

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");
const current = async ({ call }: TestCore) => (await call("wordTemplate.get", {})).template;

type Done = Extract<CoreEvent, { event: "job" }>;

async function styleIdsOfExport({ call, event }: TestCore, id: string, wordTemplate: boolean): Promise<(string | undefined)[]> {
  const { jobId } = await call("export.start", { id, format: "docx", wordTemplate });
  const done = await event((each): each is Done => each.event === "job" && each.job.jobId === jobId && each.job.state !== "running");
  expect(done.job).toMatchObject({ state: "done" });
  const { bytes } = await call("export.read", { jobId });
  return elements(openDocx(Buffer.from(bytes, "base64")).styles, "w:style").map(({ attributes }) => attributes["w:styleId"]);
}

afterEach(() => void vi.useRealTimers());

describe("the municipality's Word template in the library", () => {
  it("is kept with what is said of it, replaced, removed, and each of that taken back, all in one moment", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const core = startCore();
    expect(await current(core)).toBeNull();
    const { template: first } = await core.call("wordTemplate.set", { fileName: "kommune.dotx", bytes: base64(lindholm()) });
    expect(first).toMatchObject({ name: "kommune.dotx", report: { logo: true, accent: "1E5B3A" } });
    const { template: second } = await core.call("wordTemplate.set", { fileName: "ny.docx", bytes: base64(lying()) });
    expect(await current(core)).toEqual(second);
    await core.call("wordTemplate.restore", { id: first?.id ?? "" });
    expect(await current(core)).toEqual(first);
    await core.call("wordTemplate.remove", {});
    expect(await current(core)).toBeNull();
    await core.call("wordTemplate.restore", { id: first?.id ?? "" });
    expect(await current(core)).toEqual(first);
  });

  it("stays as it was when the next file is none, and when one is asked for that is long gone", async () => {
    const core = startCore();
    const { template } = await core.call("wordTemplate.set", { fileName: "kommune.dotx", bytes: base64(lindholm()) });
    await expect(core.call("wordTemplate.set", { fileName: "plan.pdf", bytes: base64(Buffer.from("%PDF-1.7")) })).rejects.toThrow("en PDF-fil");
    await expect(core.call("wordTemplate.restore", { id: "findesikke0000000000" })).rejects.toThrow("findes ikke længere");
    expect(await current(core)).toEqual(template);
  });

  it("is what Word files are written in, unless that is not wanted", async () => {
    const core = startCore();
    await core.call("wordTemplate.set", { fileName: "kommune.dotx", bytes: base64(lindholm()) });
    const plan = samplePlan("Plan");
    const { id } = await core.call("library.import", { fileName: "plan.json", bytes: base64(Buffer.from(JSON.stringify(plan))) });
    expect(await styleIdsOfExport(core, id, true)).toContain("Overskrift1");
    expect(await styleIdsOfExport(core, id, false)).not.toContain("Overskrift1");
  });
});
