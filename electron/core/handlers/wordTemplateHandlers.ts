import { runTask } from "../jobs/runTask.ts";
import { changeLibrary } from "./changeLibrary.ts";
import type { HandlerContext, Handlers } from "./handler.ts";

export function wordTemplateHandlers(context: HandlerContext): Handlers<"wordTemplate"> {
  const { library, emit } = context;
  return {
    "wordTemplate.get": () => ({ template: library.wordTemplate() }),
    "wordTemplate.set": async ({ fileName, bytes }) => {
      const file = { name: fileName, bytes: Buffer.from(bytes, "base64") };
      const report = await runTask("describeWordTemplate", file);
      const template = library.setWordTemplate(file, report);
      emit({ event: "libraryChanged" });
      return { template };
    },
    "wordTemplate.remove": () => changeLibrary(context, () => library.removeWordTemplate()),
    "wordTemplate.restore": ({ id }) => changeLibrary(context, () => library.restoreWordTemplate(id)),
  };
}
