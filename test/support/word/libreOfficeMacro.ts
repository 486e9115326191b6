import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

const LIBRARY = `${HEAD}<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Module1"/></library:library>`;

const LIBRARIES = `${HEAD}<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink"><library:library library:name="Standard" library:link="false"/></library:libraries>`;

function module(basic: string): string {
  const escaped = basic.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return `${HEAD}<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
${escaped}
</script:module>`;
}

/**
 * Runs the sub `Main` of a Basic macro in a LibreOffice of its own; it must end it (`StarDesktop.terminate()`). `work` gets
 * a folder to exchange files with the macro in, puts there what it needs and gives the macro, and `collect` reads what it
 * left. Needs `soffice`.
 */
export async function runMacro<T>(work: (folder: string) => Promise<string>, collect: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "planskriver-macro-"));
  try {
    const basic = join(folder, "profile", "user", "basic");
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    // A profile gets LibreOffice's own empty macros the first time it is used.
    await run("soffice", [profile, "--headless", "--terminate_after_init"], { timeout: 60_000 });
    await mkdir(join(basic, "Standard"), { recursive: true });
    await Promise.all([
      writeFile(join(basic, "script.xlc"), LIBRARIES),
      writeFile(join(basic, "Standard", "script.xlb"), LIBRARY),
      writeFile(join(basic, "Standard", "Module1.xba"), module(await work(folder))),
    ]);
    await run("soffice", [profile, "--headless", "macro:///Standard.Module1.Main"], { timeout: 240_000 });
    return await collect(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
