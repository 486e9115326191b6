import { describeProblem, problemError, toProblem } from "../../../shared/problem.ts";
import type { Command, CommandResult, CommandShell } from "./command.ts";
import { diffCommand } from "./diff.ts";
import { exportCommand } from "./export.ts";
import { importCommand } from "./import.ts";
import { mergeCommand } from "./merge.ts";
import { newCommand } from "./new.ts";
import { reviewCommand } from "./review.ts";
import { templates } from "./templates.ts";

const commands: Readonly<Record<string, Command>> = {
  templates,
  new: newCommand,
  import: importCommand,
  export: exportCommand,
  diff: diffCommand,
  merge: mergeCommand,
  review: reviewCommand,
};

/** Words the command line is to have, but has not yet. */
const LATER = ["check", "roll"];

const HELP = [
  "Planskriver fra kommandolinjen:",
  ...Object.values(commands).map(({ usage, summary }) => `  ${usage}\n      ${summary}`),
  "Slutkode 0: udført. 1: udført, med fund. 2: forkert brug eller indhold, intet er skrevet.",
].join("\n");

async function run([name, ...args]: readonly string[], shell: CommandShell): Promise<CommandResult> {
  if (name === undefined) throw problemError("usage", { hint: "Angiv en kommando. Skriv --help for at se dem." });
  if ([name, ...args].some((each) => each === "--help" || each === "-h")) return { exitCode: 0, output: HELP };
  if (LATER.includes(name)) throw problemError("usage", { hint: `Kommandoen »${name}« findes endnu ikke.` });
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    throw problemError("usage", { hint: `Kommandoen »${name}« kendes ikke. Skriv --help for at se, hvilke der er.` });
  }
  return command.run(args, shell);
}

/** A whole run of the command line: the exit code, and the text for stdout or stderr. Never rejects. */
export async function runCommandLine(
  args: readonly string[],
  shell: CommandShell,
): Promise<{ exitCode: 0 | 1 | 2; output?: string; problem?: string }> {
  try {
    return await run(args, shell);
  } catch (error) {
    // One line, whatever line ends a file name or a library's own message brings along.
    return { exitCode: 2, problem: describeProblem(toProblem(error)).replaceAll(/\s+/g, " ") };
  }
}
