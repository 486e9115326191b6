import type { PrintPdf } from "../export/pdf/printPdf.ts";

/** What a command has done. Problems are thrown, and then nothing has been written. */
export interface CommandResult {
  /** 0: done; 1: done, and there are findings, changes or conflicts. */
  exitCode: 0 | 1;
  /** For stdout, without the last line end. */
  output: string;
}

/** What the shell that a command runs in can do for it. */
export interface CommandShell {
  printPdf: PrintPdf;
}

/** One word of the command line and what stands behind it. */
export interface Command {
  /** As it is written, with its options. */
  usage: string;
  /** What it does, in a few Danish words. */
  summary: string;
  run(args: readonly string[], shell: CommandShell): Promise<CommandResult>;
}
