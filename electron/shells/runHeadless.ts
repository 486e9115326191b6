import type { CommandShell } from "../core/commands/command.ts";
import { runCommandLine } from "../core/commands/runCommandLine.ts";

/**
 * Whether the text left the process, which may end right after. A reader that has had enough, as `| head` has, counts as
 * one that got it all.
 */
function print(stream: NodeJS.WriteStream, text: string): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (error?: NodeJS.ErrnoException | null) => resolve(!error || error.code === "EPIPE");
    stream.once("error", settle);
    stream.write(`${text}\n`, settle);
  });
}

/** Runs one command of the command line, prints what came of it, and returns the exit code. */
export async function runHeadless(args: readonly string[], shell: CommandShell): Promise<number> {
  const { exitCode, output, problem } = await runCommandLine(args, shell);
  if (problem !== undefined) await print(process.stderr, problem);
  if (output === undefined || (await print(process.stdout, output))) return exitCode;
  await print(process.stderr, "Svaret kunne ikke skrives. Kontrollér, at der er plads på disken.");
  return 2;
}
