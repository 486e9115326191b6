import { runCommandLine } from "./core/commands/runCommandLine.ts";

const { exitCode, output, problem } = await runCommandLine(process.argv.slice(2));
if (output !== undefined) console.log(output);
if (problem !== undefined) console.error(problem);
process.exitCode = exitCode;
