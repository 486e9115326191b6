import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCommandLine } from "../../../electron/core/commands/runCommandLine.ts";
import { threadOn } from "../../support/comments.ts";
import { laptopOf } from "../../support/core/laptops.ts";
import { samplePlan } from "../../support/core/samplePlan.ts";
import { tempFolder } from "../../support/core/tempFolder.ts";

const run = (...args: string[]) => runCommandLine(["review", ...args], { printPdf: () => Promise.reject(new Error("nothing is printed here")) });

describe("what came back in a package, on the command line", () => {
  it("is told change by change and comment by comment, each with its author; nothing where nothing was done", async () => {
    const [anna, mette] = [laptopOf("Anna Vest"), laptopOf("Mette Holm")];
    const plan = samplePlan("Planen");
    anna.library.insert(plan);
    const bytes = anna.send(plan.id);
    mette.open(bytes);
    const folder = tempFolder();
    const [sent, untouched, back] = ["sendt", "urørt", "retur"].map((name) => join(folder, `${name}.planpakke`)) as [string, string, string];
    writeFileSync(sent, bytes);
    writeFileSync(untouched, mette.send(plan.id, "return"));
    mette.edit(plan.id, (now) => ({ ...now, title: "Rettet" }));
    mette.library.comments.takeIn(plan.id, [threadOn({ block: plan.sections[0]?.id ?? "", start: 0, end: 0, quote: "" }, "Godt skrevet")]);
    writeFileSync(back, mette.send(plan.id, "return"));

    expect(await run(untouched, "--sent", sent)).toMatchObject({ exitCode: 0 });
    const told = await run(back, "--sent", sent);
    expect(told.exitCode).toBe(1);
    for (const words of ["Mette Holm", "Rettet", "Godt skrevet"]) expect(told.output).toContain(words);
    const json = await run(back, "--sent", sent, "--json");
    expect(JSON.stringify(JSON.parse(json.output ?? ""))).toContain("Mette Holm");
  });

  it("is refused where it belongs to another plan", async () => {
    const [anna, other] = [samplePlan("Planen"), samplePlan("En anden")];
    const laptop = laptopOf("Anna Vest");
    for (const plan of [anna, other]) laptop.library.insert(plan);
    const folder = tempFolder();
    const paths = [anna, other].map((plan, index) => {
      const path = join(folder, `${index}.planpakke`);
      writeFileSync(path, laptop.send(plan.id));
      return path;
    });
    const answer = await run(paths[0] ?? "", "--sent", paths[1] ?? "");
    expect(answer).toMatchObject({ exitCode: 2 });
    expect(answer.problem).toContain("hører til planen »Planen«");
  });
});
