import { describe, expect, it } from "vitest";
import { readPackage, writePackage } from "../../../electron/core/exchange/package.ts";
import type { CoreEvent, JobState, SavedFile } from "../../../shared/contract.ts";
import type { ExportFormat } from "../../../shared/exportChoice.ts";
import { describeProblem } from "../../../shared/problem.ts";
import { planSchema } from "../../../shared/plan/plan.ts";
import { threadOn } from "../../support/comments.ts";
import { samplePlan } from "../../support/core/samplePlan.ts";
import { startCore, type TestCore } from "../../support/core/startCore.ts";

const base64 = (text: string) => Buffer.from(text).toString("base64");

/** The state in which a job ended. */
async function ended({ event }: TestCore, jobId: string): Promise<JobState> {
  const { job } = await event(
    (candidate): candidate is CoreEvent & { event: "job" } =>
      candidate.event === "job" && candidate.job.jobId === jobId && candidate.job.state !== "running",
  );
  return job;
}

async function importPlan({ call }: TestCore, plan = samplePlan("Plan for Lindholm")): Promise<string> {
  return (await call("library.import", { fileName: "plan.json", bytes: base64(JSON.stringify(plan)) })).id;
}

describe("an export", () => {
  it.each(["docx", "md", "json", "planpakke"] as const)("runs beside the core and tells how far it is: %s", async (format) => {
    const core = startCore();
    const id = await importPlan(core);
    const { jobId } = await core.call("export.start", { id, format });
    const job = await ended(core, jobId);
    expect(job).toMatchObject({ state: "done", fileName: expect.stringMatching(new RegExp(`\\.${format}$`)) });

    const fractions = core.events.flatMap((event) =>
      event.event === "job" && event.job.state === "running" ? [event.job.fraction] : [],
    );
    expect(fractions[0]).toBe(0);
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
  });

  it("hands its file over as often as it is asked for", async () => {
    const outcomes: SavedFile[] = [{ outcome: "cancelled" }, { outcome: "written", path: "/hjem/plan.json" }];
    const given: Uint8Array[] = [];
    const core = startCore({
      saveFile({ bytes }) {
        given.push(bytes);
        return Promise.resolve(outcomes.shift() as SavedFile);
      },
    });
    const plan = samplePlan("Plan");
    const id = await importPlan(core, plan);
    const { jobId } = await core.call("export.start", { id, format: "json" });
    await ended(core, jobId);

    expect(await core.call("export.save", { jobId })).toEqual({ outcome: "cancelled" });
    expect(await core.call("export.save", { jobId })).toEqual({ outcome: "written", path: "/hjem/plan.json" });
    expect(given.map((bytes) => planSchema.parse(JSON.parse(new TextDecoder().decode(bytes))))).toEqual([plan, plan]);
  });

  it("loses nothing that was said of a plan, from one package through a copy to the next", async () => {
    const core = startCore();
    const plan = samplePlan("Plan");
    const comments = [threadOn({ block: plan.sections[0]?.id ?? "", start: 0, end: 3, quote: "Ind" }, "Godt.", ["Enig."])];
    const bytes = Buffer.from(writePackage(plan, { comments })).toString("base64");
    const { id } = await core.call("library.import", { fileName: "plan.planpakke", bytes });
    const copy = await core.call("library.duplicate", { id });
    const { jobId } = await core.call("export.start", { id: copy.id, format: "planpakke" });
    await ended(core, jobId);
    const file = await core.call("export.read", { jobId });
    expect(readPackage(file.fileName, Buffer.from(file.bytes, "base64")).comments).toEqual(comments);
  });

  it("keeps its file while others are made, until there is one of the same format", async () => {
    const core = startCore();
    const id = await importPlan(core);
    const run = async (format: ExportFormat) => {
      const { jobId } = await core.call("export.start", { id, format });
      await ended(core, jobId);
      return jobId;
    };
    const first = await run("json");
    const second = await run("md");
    for (const jobId of [first, second]) expect(await core.call("export.save", { jobId })).toEqual({ outcome: "cancelled" });
    await run("json");
    await expect(core.call("export.save", { jobId: first })).rejects.toThrow("Opgaven findes ikke længere.");
  });

  it("stops when cancelled, leaves nothing, and may be cancelled twice", async () => {
    const core = startCore();
    const id = await importPlan(core);
    const { jobId } = await core.call("export.start", { id, format: "docx" });
    await core.call("jobs.cancel", { jobId });
    expect(await ended(core, jobId)).toEqual({ state: "failed", jobId, problem: { code: "job.cancelled" } });
    await core.call("jobs.cancel", { jobId });
    await expect(core.call("export.save", { jobId })).rejects.toThrow("Opgaven findes ikke længere.");
  });

  it("has the shell print a PDF, and ends the printing when cancelled", async () => {
    const printed: string[] = [];
    const begun = Promise.withResolvers<void>();
    const stopped = Promise.withResolvers<void>();
    const core = startCore({
      printPdf(html, { signal } = {}) {
        printed.push(html);
        if (printed.length === 1) return Promise.resolve(new TextEncoder().encode("%PDF"));
        signal?.addEventListener("abort", () => stopped.resolve());
        begun.resolve();
        return new Promise(() => undefined);
      },
    });
    const id = await importPlan(core);
    const first = await core.call("export.start", { id, format: "pdf" });
    expect(await ended(core, first.jobId)).toMatchObject({ state: "done", size: 4, fileName: expect.stringMatching(/\.pdf$/) });
    expect(printed[0]).toContain("<title>Plan for Lindholm</title>");

    const second = await core.call("export.start", { id, format: "pdf" });
    await begun.promise;
    await core.call("jobs.cancel", { jobId: second.jobId });
    await stopped.promise;
    expect(await ended(core, second.jobId)).toEqual({ state: "failed", jobId: second.jobId, problem: { code: "job.cancelled" } });
  });

  it.each([
    [{ edition: "review" }, "Gennemsynsudgavens kommentarer kan kun vises i en Word-fil."],
    [{ changesSince: "" }, "Ændringer siden en anden plan kan kun vises i en Word-fil."],
  ] as const)("refuses a PDF that cannot hold what is asked for: %o", async (choice, says) => {
    const core = startCore();
    const id = await importPlan(core);
    const asked = "changesSince" in choice ? { changesSince: id } : choice;
    const { jobId } = await core.call("export.start", { id, format: "pdf", ...asked });
    const job = await ended(core, jobId);
    expect(job.state === "failed" && describeProblem(job.problem)).toMatch(says);
  });

  it("does not hold the program back when it ends", async () => {
    const core = startCore();
    const id = await importPlan(core);
    const { jobId } = await core.call("export.start", { id, format: "docx" });
    await core.core.close();
    expect(await ended(core, jobId)).toMatchObject({ state: "failed", problem: { code: "job.cancelled" } });
  });
});

describe("an import", () => {
  it("keeps the plan's own id, and takes a new one where that is in use", async () => {
    const core = startCore();
    const plan = samplePlan("Plan");
    const first = await importPlan(core, plan);
    const second = await importPlan(core, plan);
    expect(first).toBe(plan.id);
    expect(second).not.toBe(plan.id);
    expect((await core.call("plan.open", { id: second })).plan).toEqual({ ...plan, id: second });
  });

  it("carries the reader's own problem across, details and all, and adds nothing", async () => {
    const core = startCore();
    const answer = await core.core.call("library.import", { fileName: "brudt.json", bytes: base64('{"a":\n}') });
    expect(answer).toMatchObject({ ok: false, code: "json.broken", details: { name: "brudt.json", line: 2 } });
    expect(await core.call("library.list", {})).toEqual([]);
    expect(core.events).toEqual([]);
  });

  it("takes a file of 20 MB through the contract", async () => {
    const core = startCore();
    const padded = `${JSON.stringify(samplePlan("Stor"))}${" ".repeat(20 * 1024 * 1024)}`;
    const { id } = await core.call("library.import", { fileName: "stor.json", bytes: base64(padded) });
    expect((await core.call("plan.open", { id })).plan.title).toBe("Stor");
  });
});
