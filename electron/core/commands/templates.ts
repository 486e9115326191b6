import { listTemplates } from "../templates/templates.ts";
import type { Command } from "./command.ts";
import { parseCommandLine } from "./parseCommandLine.ts";

const usage = "templates [--json]";

export const templates: Command = {
  usage,
  summary: "viser skabelonerne",
  run(args) {
    const { flags } = parseCommandLine(args, { usage, flags: ["json"] });
    const list = listTemplates().map(({ id, name, description }) => ({ id, name, description }));
    const output = flags.has("json")
      ? JSON.stringify(list, null, 2)
      : list.map(({ id, name, description }) => `${id}: ${name}. ${description}`).join("\n");
    return Promise.resolve({ exitCode: 0, output });
  },
};
