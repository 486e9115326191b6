import type { FileFinding } from "../../../shared/fileFinding.ts";
import type { Problem } from "../../../shared/problem.ts";
import type { WordTemplateReport } from "../../../shared/wordTemplate.ts";
import type { PlanFile } from "../assets/assets.ts";
import type { ExportRequest } from "../export/exportRequest.ts";
import type { ReturnedFile } from "../../../shared/review/index.ts";
import type { SentPlan } from "../import/word/readReturnedWord.ts";
import type { SentWord } from "../import/word/whatWasSent.ts";
import type { NamedBytes } from "../files/namedBytes.ts";
import type { PackageContent } from "../exchange/package.ts";
import type { TemplateFile } from "../exchange/templateFile.ts";

/** A file that is made, under the name it is offered by. */
export interface FinishedFile {
  fileName: string;
  bytes: Uint8Array;
}

/** What a worker gets back for each `print`: only a shell can print, and it lives in the main thread. */
export type PrintAnswer = { bytes: Uint8Array } | { problem: Problem };

/** Work that takes too long for the thread that saves what is typed: what each kind takes. */
export interface TaskInput {
  import: { fileName: string; bytes: Uint8Array };
  readPackage: { fileName: string; bytes: Uint8Array };
  importTemplate: { fileName: string; bytes: Uint8Array };
  whatWasSent: NamedBytes;
  readReturned: NamedBytes & { sent: SentPlan };
  describeWordTemplate: NamedBytes;
  export: ExportRequest;
}

/** What each kind gives. */
export interface TaskOutput {
  import: PlanFile;
  readPackage: PackageContent;
  importTemplate: TemplateFile;
  whatWasSent: SentWord;
  readReturned: ReturnedFile;
  describeWordTemplate: WordTemplateReport;
  /** With what is wrong with the file; only Word files are gone through. */
  export: FinishedFile & { findings: FileFinding[] };
}

export type TaskKind = keyof TaskInput;
export type Task = { [K in TaskKind]: { kind: K; input: TaskInput[K] } }[TaskKind];

/** What a worker sends back: any number of `progress` and `print`, then one of the others. */
export type TaskMessage =
  | { type: "progress"; fraction: number }
  | { type: "print"; html: string }
  | { type: "done"; output: TaskOutput[TaskKind] }
  | { type: "failed"; problem: Problem };
