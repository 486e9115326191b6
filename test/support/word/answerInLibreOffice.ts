import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runMacro } from "./libreOfficeMacro.ts";
import type { Answer } from "./resolveChanges.ts";

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

/** Opens what `list` names, a line for each file ("in|command|out"), and saves it as a Word file. */
function macro(list: string): string {
  return `Sub Main
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  Dim saved(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  saved(0).Name = "FilterName"
  saved(0).Value = "MS Word 2007 XML"
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  number = FreeFile
  Open "${list}" For Input As #number
  While Not Eof(number)
    Line Input #number, entry
    parts = Split(entry, "|")
    document = StarDesktop.loadComponentFromURL(ConvertToURL(parts(0)), "_blank", 0, hidden())
    If parts(1) <> "" Then dispatcher.executeDispatch(document.CurrentController.Frame, parts(1), "", 0, Array())
    document.getTextFields().refresh()
    document.storeToURL(ConvertToURL(parts(2)), saved())
    document.close(True)
  Wend
  Close #number
  StarDesktop.terminate()
End Sub`;
}

const out = (folder: string, index: number): string => join(folder, `out${index}.docx`);

/** The files that LibreOffice makes of `tasks`, in their order, all in one go. Needs `soffice`. */
export function answerInLibreOffice(tasks: readonly Task[]): Promise<Uint8Array[]> {
  return runMacro(
    async (folder) => {
      const list = join(folder, "list.txt");
      await Promise.all(tasks.map(({ bytes }, index) => writeFile(join(folder, `in${index}.docx`), bytes)));
      await writeFile(list, tasks.map(({ answer }, index) => [join(folder, `in${index}.docx`), COMMANDS[answer], out(folder, index)].join("|")).join("\n"));
      return macro(list);
    },
    (folder) => Promise.all(tasks.map(async (_, index) => new Uint8Array(await readFile(out(folder, index))))),
  );
}
