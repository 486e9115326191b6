import { execFileSync, spawn } from "node:child_process";
import { closeSync, existsSync, lstatSync, mkdirSync, openSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { runCommandLine } from "../../../electron/core/commands/runCommandLine.ts";
import { findTemplate } from "../../../electron/core/templates/templates.ts";
import { createImage, createParagraph, createSection, type Section } from "../../../shared/plan/nodes/index.ts";
import { planSchema, type Plan } from "../../../shared/plan/plan.ts";
import { root, runNode, runNodeOnFullDisk, type Run } from "../../support/core/runNode.ts";
import { lindholm } from "../../fixtures/wordTemplates.ts";
import { samplePlan } from "../../support/core/samplePlan.ts";
import { tempFolder } from "../../support/core/tempFolder.ts";
import { assetOf, jpeg } from "../../support/pictures.ts";

/** Runs it as a person does, in a process of its own. */
const inProcess = (...args: string[]) => runNode("electron/cli.ts", args);

/** The same without the process, which takes the better part of a second to start. */
async function planskriver(...args: string[]): Promise<Run> {
  const printPdf = () => Promise.reject(new Error("nothing is printed here"));
  const { exitCode, output, problem } = await runCommandLine(args, { printPdf });
  const [stdout, stderr] = [output, problem].map((text) => (text === undefined ? "" : `${text}\n`)) as [string, string];
  return { exitCode, stdout, stderr };
}

/** Runs where nothing of stdout arrives: a pipe whose reader is gone, or the file `stdout`. */
async function planskriverInto(stdout: "pipe" | number, ...args: string[]): Promise<{ exitCode: unknown; stderr: string }> {
  const child = spawn(process.execPath, [`${root}electron/cli.ts`, ...args], { stdio: ["ignore", stdout, "pipe"] });
  child.stdout?.destroy();
  let stderr = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const exitCode = await new Promise((resolve) => child.once("close", resolve));
  return { exitCode, stderr };
}

const readPlan = (path: string): Plan => planSchema.parse(JSON.parse(readFileSync(path, "utf8")));

/** One line that a person can read, and nothing else. */
function expectProblem(run: Run, says: string | RegExp): void {
  expect(run).toMatchObject({ exitCode: 2, stdout: "" });
  expect(run.stderr).toMatch(/^[^\n]+\n$/);
  expect(run.stderr).not.toMatch(/\bat .*\.[jt]s:\d+|Error:|undefined|\[object/);
  expect(run.stderr).toMatch(says);
}

describe("the command line", () => {
  it("lists the templates for people and for programs", async () => {
    const [plain, json] = await Promise.all([inProcess("templates"), inProcess("templates", "--json")]);
    const list = z
      .array(z.strictObject({ id: z.string(), name: z.string(), description: z.string() }))
      .parse(JSON.parse(json.stdout));
    expect(list.map(({ id }) => id)).toEqual(["fokusomraader", "maal-og-strategi", "politik", "maalgrupper"]);
    for (const { id, name } of list) expect(plain.stdout).toContain(`${id}: ${name}.`);
    expect([plain.exitCode, json.exitCode]).toEqual([0, 0]);
  });

  it("is content with a reader that has had enough, as »head« has", async () => {
    expect(await planskriverInto("pipe", "templates", "--json")).toEqual({ exitCode: 0, stderr: "" });
  });

  it.skipIf(process.platform !== "linux")("says so where its answer cannot be written", async () => {
    const full = openSync("/dev/full", "w");
    const { exitCode, stderr } = await planskriverInto(full, "templates");
    closeSync(full);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^Svaret kunne ikke skrives\.[^\n]*\n$/);
  });

  it("explains itself in Danish", async () => {
    const help = await inProcess("--help");
    expect(help).toMatchObject({ exitCode: 0, stderr: "" });
    expect(await inProcess("export", "-h")).toEqual(help);
    for (const command of ["templates", "new", "import", "export", "diff", "merge"]) expect(help.stdout).toContain(`  ${command} `);
    expectProblem(await inProcess(), "Angiv en kommando.");
  });

  it("makes a plan, packs it, unpacks it and exports it, and nothing is lost on the way", async () => {
    const folder = tempFolder();
    const file = (name: string) => join(folder, name);
    const properties = ["--title", "Plan for Lindholm", "--municipality", "Lindholm", "--period", "2025-2026"];
    const made = await inProcess("new", "--template", "fokusomraader", ...properties, "--to", file("a.json"));
    expect(made).toMatchObject({ exitCode: 0, stderr: "" });
    expect(made.stdout).toMatch(/^Skrev \S+a\.json: \d+ afsnit \(heraf \d+ fokusområder\), .*\.\n$/);
    const plan = readPlan(file("a.json"));
    expect(plan).toMatchObject({
      title: "Plan for Lindholm",
      municipality: "Lindholm",
      period: { from: 2025, to: 2026 },
      template: "fokusomraader",
    });

    await inProcess("export", file("a.json"), "--to", file("a.planpakke"));
    await inProcess("import", file("a.planpakke"), "--to", file("b.json"));
    expect(readPlan(file("b.json"))).toEqual(plan);
    // Of the finished Word file the person is told that nothing is written in it yet.
    for (const [name, exitCode] of [["a.docx", 1], ["a.md", 0]] as const) {
      expect(await inProcess("export", file("b.json"), "--to", file(name))).toMatchObject({ exitCode, stderr: "" });
      expect(readFileSync(file(name)).length).toBeGreaterThan(100);
    }
    expect(readdirSync(folder).toSorted()).toEqual(["a.docx", "a.json", "a.md", "a.planpakke", "b.json"]);
  });
});

describe("two versions of a plan", () => {
  const a = samplePlan("Plan for Lindholm", ["Indledning", "Mål"]);
  const [intro, goals] = a.sections as [Section, Section];
  const changed: Section = { ...goals, children: [goals.children[0], createParagraph([{ text: "Noget ganske andet." }])] };
  const b: Plan = { ...a, title: "Plan for Lindholm Kommune", sections: [changed, intro] };
  const files = () => {
    const folder = tempFolder();
    return [a, b].map((plan, index) => {
      const file = join(folder, `${index}.json`);
      writeFileSync(file, JSON.stringify(plan));
      return file;
    }) as [string, string];
  };

  it("are told apart section by section, for people and for programs", async () => {
    const [before, after] = files();
    const [plain, json] = await Promise.all([planskriver("diff", before, after), planskriver("diff", before, after, "--json")]);
    expect([plain.exitCode, json.exitCode, plain.stderr, json.stderr]).toEqual([1, 1, "", ""]);
    expect(plain.stdout).toMatch(/^4 ændringer:\n\nPlanen\n {2}Titel ændret: »Plan for Lindholm« → »Plan for Lindholm Kommune«\n/);
    expect(plain.stdout).toMatch(/\n\nMål\n[^]*Brødtekst tilføjet: »Noget ganske andet\.«\n/);
    const changes = z.array(z.looseObject({ id: z.string(), kind: z.string(), what: z.string() })).parse(JSON.parse(json.stdout));
    expect(changes.map(({ kind }) => kind).toSorted()).toEqual(["added", "moved", "property", "removed"]);
    expect((await planskriver("diff", before, after, "--json")).stdout).toBe(json.stdout);
  });

  it("are the same where nothing has changed", async () => {
    const [before] = files();
    expect(await planskriver("diff", before, before)).toEqual({ exitCode: 0, stdout: "Ingen ændringer.\n", stderr: "" });
    expect(await planskriver("diff", before, before, "--json")).toEqual({ exitCode: 0, stdout: "[]\n", stderr: "" });
  });

  it("are refused in one line where one is missing, or no plan", async () => {
    const [before] = files();
    expectProblem(await planskriver("diff", before), "B mangler");
    expectProblem(await planskriver("diff", before, join(tempFolder(), "ingen.json")), "findes ikke");
    expectProblem(await planskriver("diff", before, "b.docx"), "er af en type");
  });
});

describe("what two people made of one plan", () => {
  const base = samplePlan("Plan", ["Indledning", "Mål"]);
  const saying = (plan: Plan, at: number, text: string): Plan => ({
    ...plan,
    sections: plan.sections.map((section, index) => {
      const [title, first] = section.children;
      return index === at && first.type === "paragraph" ? { ...section, children: [title, { ...first, children: [{ text }] }] } : section;
    }),
  });
  const run = async (mine: Plan, theirs: Plan, ...flags: string[]) => {
    const folder = tempFolder();
    const paths = Object.entries({ base, mine, theirs }).flatMap(([name, plan]) => {
      const file = join(folder, `${name}.json`);
      writeFileSync(file, JSON.stringify(plan));
      return [`--${name}`, file];
    });
    const out = join(folder, "ud.json");
    return { out, ...(await planskriver("merge", ...paths, "--to", out, ...flags)) };
  };

  it("becomes one plan", async () => {
    const { out, exitCode, stdout } = await run(saying(base, 0, "Mit."), saying(base, 1, "Deres."));
    expect([exitCode, stdout.split("\n").at(-2)]).toEqual([0, "Ingen konflikter."]);
    expect(readPlan(out)).toEqual(saying(saying(base, 0, "Mit."), 1, "Deres."));
  });

  it("is told, for people and for programs, where both changed the same, and the file has mine", async () => {
    const [mine, theirs] = [saying(base, 1, "Et mit."), saying(base, 1, "Et deres.")];
    const [plain, json] = await Promise.all([run(mine, theirs), run(mine, theirs, "--json")]);
    expect([plain.exitCode, json.exitCode, plain.stderr, json.stderr]).toEqual([1, 1, "", ""]);
    expect(plain.stdout).toContain("\n1. Mål – Brødtekst: begge har ændret de samme ord\n   Før:   »Et afsnit.«\n   Min:   »Et mit.«\n   Deres: »Et deres.«\n");
    expect(JSON.parse(json.stdout)).toMatchObject([{ kind: "text", mine: [{ text: "Et mit." }], theirs: [{ text: "Et deres." }] }]);
    expect(readPlan(plain.out)).toEqual(mine);
  });

  it("is refused in one line where it is not one plan, and nothing is written", async () => {
    const attempt = await run(base, samplePlan("En anden"));
    expectProblem(attempt, "er ikke en udgave af den samme plan");
    expect(existsSync(attempt.out)).toBe(false);
    expectProblem(await planskriver("merge", "--base", "a.json"), "Valget »--mine« mangler.");
  });
});

describe("a plan from a template's file", () => {
  const wanted = ["--title", "Plan", "--municipality", "Lindholm", "--period", "2025-2026"];

  it("is made as from a built-in template, and remembers which it was", async () => {
    const folder = tempFolder();
    const file = join(folder, "Vores.planskabelon");
    writeFileSync(file, JSON.stringify({ ...findTemplate("politik"), id: "vores", name: "Vores" }));
    const made = await planskriver("new", "--template", file, ...wanted, "--to", join(folder, "a.json"));
    expect(made).toMatchObject({ exitCode: 0, stderr: "" });
    const plan = readPlan(join(folder, "a.json"));
    expect(plan.template).toBe("vores");
    expect(plan.sections.filter(({ kind }) => kind === "focusArea")).toHaveLength(6);
  });

  it("is refused in one line where the file is no template, broken or missing", async () => {
    const folder = tempFolder();
    const file = (name: string, content: string) => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    };
    const out = join(folder, "a.json");
    const attempt = (template: string) => planskriver("new", "--template", template, ...wanted, "--to", out);
    expectProblem(await attempt(file("a.planskabelon", "Hej")), "er ikke en skabelon");
    expectProblem(await attempt(file("b.planskabelon", '{"format": "planskriver/template"')), "er beskadiget");
    expectProblem(await attempt(join(folder, "c.planskabelon")), "findes ikke");
    expect(existsSync(out)).toBe(false);
  });
});

describe("a plan with a picture", () => {
  const picture = assetOf(jpeg, 8, 4, "image/jpeg");
  const plan = { ...samplePlan("Plan"), sections: [createSection("prose", "Billeder", [createParagraph([{ text: "Sådan ser her ud." }]), { ...createImage(picture), alt: "Et torv." }])] };
  const planIn = (folder: string, name: string, assets: Record<string, string>) => {
    const file = join(folder, name);
    writeFileSync(file, JSON.stringify({ ...plan, ...(Object.keys(assets).length > 0 ? { assets } : {}) }));
    return file;
  };

  it("is written with it, and says so where it did not come along", async () => {
    const folder = tempFolder();
    const out = join(folder, "a.docx");
    const whole = planIn(folder, "whole.json", { [picture.sha256]: Buffer.from(jpeg).toString("base64") });
    expect(await planskriver("export", whole, "--to", out)).toMatchObject({ exitCode: 0, stderr: "" });
    const without = await planskriver("export", planIn(folder, "without.json", {}), "--to", out);
    expect(without).toMatchObject({ exitCode: 1, stderr: "" });
    expect(without.stdout).toMatch(/1 figur, .*\n1 billede fulgte ikke med planen og mangler i filen\. Indsæt det i planen igen\.\n$/);
  });

  it("is a finding in the Word file where it has no alternative text", async () => {
    const folder = tempFolder();
    const file = join(folder, "plan.json");
    const sections = [createSection("prose", "Billeder", [createParagraph([{ text: "Sådan ser her ud." }]), createImage(picture)])];
    writeFileSync(file, JSON.stringify({ ...plan, sections, assets: { [picture.sha256]: Buffer.from(jpeg).toString("base64") } }));
    const found = await planskriver("export", file, "--to", join(folder, "a.docx"));
    expect(found).toMatchObject({ exitCode: 1, stderr: "" });
    expect(found.stdout).toMatch(/\n1 ting skal rettes i filen:\n- Billedet »Billede« har ingen alternativ tekst\. Skriv, hvad det viser, eller markér det som dekorativt\.\n$/);
  });

  it("is refused where the picture is another than the plan says, and nothing is written", async () => {
    const folder = tempFolder();
    const out = join(folder, "a.docx");
    const changed = Buffer.from(jpeg);
    changed.writeUInt8(changed.readUInt8(200) ^ 1, 200);
    const tampered = planIn(folder, "tampered.json", { [picture.sha256]: changed.toString("base64") });
    expectProblem(await planskriver("export", tampered, "--to", out), "passer ikke til planformatet");
    expect(existsSync(out)).toBe(false);
  });
});

describe("wrong use", () => {
  it.each<[string, string[], string]>([
    ["an unknown command", ["lav"], "Kommandoen »lav« kendes ikke."],
    ["headings that nobody has", ["export", "p.json", "--to", "o.docx", "--document", "sagsfremstilling", "--headings", "aarhus"], "»aarhus« findes ikke. Vælg en af disse: koebenhavn,"],
    ["a document of another kind", ["export", "p.json", "--to", "o.docx", "--document", "brev"], "Dokumentet »brev« kendes ikke."],
    ["headings without their document", ["export", "p.json", "--to", "o.docx", "--headings", "varde"], "hører til »--document sagsfremstilling«"],
    ["a command that is still to come", ["check", "a.json"], "Kommandoen »check« findes endnu ikke."],
    ["an unknown option", ["templates", "--jsn"], "Valget »--jsn« kendes ikke."],
    ["an edition there is not", ["export", "p.json", "--to", "o.docx", "--edition", "endelig"], "Udgaven »endelig« kendes ikke."],
    ["an edition of a file that has none", ["export", "p.json", "--to", "o.md", "--edition", "review"], "kun skrives som Word-fil"],
    ["no file", ["import", "--to", "o.json"], "FIL mangler."],
    ["a file too many", ["import", "a.md", "b.md", "--to", "o.json"], "»b.md« er for meget."],
    ["no output", ["import", "a.md"], "Valget »--to« mangler."],
    ["an option twice", ["export", "p.json", "--to", "o.docx", "--edition", "final", "--edition", "review"], "»--edition« er skrevet to gange."],
    ["a look for what has none", ["export", "p.json", "--to", "o.md", "--word-template", "k.dotx"], "Word-fil \\(.docx\\) eller PDF"],
    ["an option without its value", ["import", "a.md", "--to"], "Valget »--to« mangler en værdi."],
    ["an output of an unknown kind", ["export", "p.json", "--to", "o.xls"], /o\.xls.*\.docx, \.pdf, \.md, \.json eller \.planpakke/.source],
    ["an export of what is no plan", ["export", "p.md", "--to", "o.docx"], /p\.md.*\.json eller \.planpakke/.source],
  ])("is met with one line that says what is wrong: %s", async (_, args, says) => {
    expectProblem(await planskriver(...args), new RegExp(says));
  });

  it.each([
    ["--period", "2025-2030", "Perioden »2025-2030« er ugyldig."],
    ["--period", "snart", "Perioden »snart« er ugyldig."],
    ["--template", "ukendt", "Skabelonen »ukendt« findes ikke."],
    ["--title", "  ", "Udfyld »Titel«."],
  ])("leaves no new plan behind: %s %s", async (option, value, says) => {
    const to = join(tempFolder(), "o.json");
    const given = { "--template": "politik", "--title": "T", "--municipality": "M", "--period": "2025", "--to": to };
    const args = Object.entries({ ...given, [option]: value }).flat();
    expectProblem(await planskriver("new", ...args), says);
    expect(existsSync(to)).toBe(false);
  });
});

describe("bad input", () => {
  const plan = samplePlan("Plan");
  const [section] = plan.sections;
  const unknownBlock = { ...section, children: [section?.children[0], { type: "hologram", id: "h", children: [] }] };
  const cases: [string, string, string | Uint8Array, string][] = [
    ["an empty file", "tom.json", "", "er tom"],
    ["an empty text", "tom.md", "", "er tom"],
    ["broken JSON", "brudt.json", '{"format": "planskriver/plan",\n  "version": }', "ikke gyldig JSON: fejl i linje 2"],
    ["JSON that is no plan", "andet.json", '{"a": 1}', "ikke en plan fra Planskriver"],
    ["a plan of a later version", "ny.json", JSON.stringify({ ...plan, version: 99 }), "version 99"],
    ["a plan with an unknown block", "ukendt.json", JSON.stringify({ ...plan, sections: [unknownBlock] }), "»hologram«"],
    ["a plan without sections", "hul.json", JSON.stringify({ ...plan, sections: [] }), "planformatet ved sections"],
    ["a Word file under a text's name", "word.md", new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0, 33, 0]), "ikke en tekstfil"],
    ["a package that is none", "pakke.planpakke", "PK, men kun næsten", "beskadiget"],
    ["a kind of file nobody knows", "plan.xyz", "abc", "ikke kan bruge"],
  ];

  it.each(cases)("ends in one clear line and no output: %s", async (_, name, content, says) => {
    const folder = tempFolder();
    const [from, to] = [join(folder, name), join(folder, "o.json")];
    writeFileSync(from, content);
    expectProblem(await planskriver("import", from, "--to", to), says);
    expect(readdirSync(folder)).toEqual([name]);
  });

  it("may be a file that is not there, or a folder", async () => {
    const folder = tempFolder();
    const to = join(folder, "o.json");
    expectProblem(await planskriver("import", join(folder, "væk.md"), "--to", to), /»\S+væk\.md« findes ikke/);
    mkdirSync(join(folder, "mappe.md"));
    expectProblem(await planskriver("import", join(folder, "mappe.md"), "--to", to), "er en mappe");
    expect(existsSync(to)).toBe(false);
  });

  it("leaves a file that was there before as it was", async () => {
    const folder = tempFolder();
    const [from, to] = [join(folder, "a.json"), join(folder, "o.docx")];
    writeFileSync(from, "{");
    writeFileSync(to, "det gamle");
    expectProblem(await planskriver("export", from, "--to", to), "ikke gyldig JSON");
    expect(readFileSync(to, "utf8")).toBe("det gamle");
  });
});

describe("an output", () => {
  it("may have as long a name as the file system takes", async () => {
    const folder = tempFolder();
    const from = join(folder, "a.json");
    writeFileSync(from, JSON.stringify(samplePlan("Plan")));
    const name = `${"x".repeat(250)}.json`;
    expect(await planskriver("export", from, "--to", join(folder, name))).toMatchObject({ exitCode: 0, stderr: "" });
    expect(readdirSync(folder).toSorted()).toEqual(["a.json", name]);
  });
});

describe("an output that cannot be written", () => {
  const planIn = (folder: string) => {
    const from = join(folder, "a.json");
    writeFileSync(from, JSON.stringify(samplePlan("Plan")));
    return from;
  };

  it.each([
    ["findes-ikke/o.json", "kunne ikke skrives"],
    ["a.json/o.docx", "kunne ikke skrives"],
    ["mappe.json", "er en mappe. Angiv en fil."],
    ["mappe", "er en mappe. Angiv en fil."],
    ["ny-mappe/", "er en mappe. Angiv en fil."],
    ["plan", "har ingen endelse, så det kan ikke ses, hvad filen skal være. Slut navnet med .docx"],
    ["plan.doc", "Brug .docx, .pdf, .md, .json eller .planpakke."],
  ])("is reported, and nothing half-written is left: %s", async (name, says) => {
    const folder = tempFolder();
    const from = planIn(folder);
    for (const made of ["mappe.json", "mappe"]) mkdirSync(join(folder, made));
    const to = `${folder}/${name}`;
    expectProblem(await planskriver("export", from, "--to", to), says);
    expect(readdirSync(folder).toSorted()).toEqual(["a.json", "mappe", "mappe.json"]);
    expect(readdirSync(join(folder, "mappe.json"))).toEqual([]);
    expect(readPlan(from).title).toBe("Plan");
  });

  it.skipIf(process.platform === "win32")("leaves the file that is there as it was where the disk is full, and nothing beside it", async () => {
    const folder = tempFolder();
    const from = planIn(folder);
    const to = join(folder, "plan.docx");
    writeFileSync(to, "Sidste års plan");
    const exporting = (kilobytes: number) => runNodeOnFullDisk("electron/cli.ts", ["export", from, "--to", to], kilobytes);
    expectProblem(await exporting(4), /kunne ikke skrives\. Kontrollér, .* at der er plads/);
    expect(readFileSync(to, "utf8")).toBe("Sidste års plan");
    expect(readdirSync(folder).toSorted()).toEqual(["a.json", "plan.docx"]);
    expect(await exporting(4000)).toMatchObject({ exitCode: 0, stderr: "" });
    expect(readFileSync(to).length).toBeGreaterThan(4096);
  });

  it("is never put in the place of the Word template or the earlier plan that it is made with", async () => {
    const folder = tempFolder();
    const from = planIn(folder);
    const template = join(folder, "kommune.docx");
    const bytes = Buffer.from(lindholm());
    writeFileSync(template, bytes);
    expectProblem(await planskriver("export", from, "--to", template, "--word-template", template), "ville blive overskrevet");
    expect(readFileSync(template).equals(bytes)).toBe(true);
  });

  it.skipIf(process.platform !== "linux")("is never put in the place of a device", async () => {
    const folder = tempFolder();
    const from = planIn(folder);
    const to = join(folder, "pipe.docx");
    execFileSync("mkfifo", [to]);
    expectProblem(await planskriver("export", from, "--to", to), "kunne ikke skrives");
    expect(lstatSync(to).isFIFO()).toBe(true);
  });
});
