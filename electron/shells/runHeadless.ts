import { runCommandLine } from "../core/commands/runCommandLine.ts";

/** Resolves when the text has left the process, which may end right after. */
function print(stream: NodeJS.WriteStream, text: string | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (text === undefined) resolve();
    else stream.write(`${text}\n`, () => resolve());
  });
}

/** Runs one command of the command line, prints what came of it, and returns the exit code. */
export async function runHeadless(args: readonly string[]): Promise<number> {
  const { exitCode, output, problem } = await runCommandLine(args);
  await print(process.stdout, output);
  await print(process.stderr, problem);
  return exitCode;
}
