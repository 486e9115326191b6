import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Answer } from "./resolveChanges.ts";

const run = promisify(execFile);

/** What is done with a Word file: all its changes answered, or none, and it is saved again. */
export interface Task {
  bytes: Uint8Array;
  answer: Answer | "leave";
}

const COMMANDS: Readonly<Record<Task["answer"], string>> = {
  accept: ".uno:AcceptAllTrackedChanges",
  reject: ".uno:RejectAllTrackedChanges",
  leave: "",
};

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Opens what `list` names, a line for each file ("in|command|out"), and saves it as a Word file. */
function macro(list: string): string {
  return `${HEAD}<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Answer
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  Dim saved(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = &quot;Hidden&quot;
  hidden(0).Value = True
  saved(0).Name = &quot;FilterName&quot;
  saved(0).Value = &quot;MS Word 2007 XML&quot;
  dispatcher = createUnoService(&quot;com.sun.star.frame.DispatchHelper&quot;)
  number = FreeFile
  Open &quot;${list}&quot; For Input As #number
  While Not Eof(number)
    Line Input #number, entry
    parts = Split(entry, &quot;|&quot;)
    document = StarDesktop.loadComponentFromURL(ConvertToURL(parts(0)), &quot;_blank&quot;, 0, hidden())
    If parts(1) &lt;&gt; &quot;&quot; Then dispatcher.executeDispatch(document.CurrentController.Frame, parts(1), &quot;&quot;, 0, Array())
    document.getTextFields().refresh()
    document.storeToURL(ConvertToURL(parts(2)), saved())
    document.close(True)
  Wend
  Close #number
  StarDesktop.terminate()
End Sub
</script:module>`;
}

const LIBRARY = `${HEAD}<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Module1"/></library:library>`;

const LIBRARIES = `${HEAD}<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink"><library:library library:name="Standard" library:link="false"/></library:libraries>`;

/** The files that LibreOffice makes of `tasks`, in their order, all in one go. Needs `soffice`. */
export async function answerInLibreOffice(tasks: readonly Task[]): Promise<Uint8Array[]> {
  const folder = await mkdtemp(join(tmpdir(), "planskriver-answer-"));
  try {
    const basic = join(folder, "profile", "user", "basic");
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    // A profile gets LibreOffice's own empty macros the first time it is used.
    await run("soffice", [profile, "--headless", "--terminate_after_init"], { timeout: 60_000 });
    await mkdir(join(basic, "Standard"), { recursive: true });
    const list = join(folder, "list.txt");
    await Promise.all([
      writeFile(join(basic, "script.xlc"), LIBRARIES),
      writeFile(join(basic, "Standard", "script.xlb"), LIBRARY),
      writeFile(join(basic, "Standard", "Module1.xba"), macro(list)),
      ...tasks.map(({ bytes }, index) => writeFile(join(folder, `in${index}.docx`), bytes)),
    ]);
    const out = (index: number): string => join(folder, `out${index}.docx`);
    await writeFile(list, tasks.map(({ answer }, index) => [join(folder, `in${index}.docx`), COMMANDS[answer], out(index)].join("|")).join("\n"));
    await run("soffice", [profile, "--headless", "macro:///Standard.Module1.Answer"], { timeout: 240_000 });
    return await Promise.all(tasks.map(async (_, index) => new Uint8Array(await readFile(out(index)))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
