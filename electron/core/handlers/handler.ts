import type { z } from "zod";
import type { Contract, CoreEvent, Method, Output, SavedFile } from "../../../shared/contract.ts";
import type { ExportJobs, FinishedFile } from "../jobs/exportJobs.ts";
import type { Sharing } from "../sharing/sharing.ts";
import type { Library } from "../store/openLibrary.ts";

/** What handlers work with. */
export interface HandlerContext {
  library: Library;
  exports: ExportJobs;
  sharing: Sharing;
  emit(event: CoreEvent): void;
  /** The shell's way of handing a finished file to the person. */
  saveFile(file: FinishedFile & { jobId: string }): Promise<SavedFile>;
  /** The shell's way of letting the person choose a folder, where it has one; "" where they chose none. */
  chooseFolder?: (() => Promise<string>) | undefined;
}

/** Answers one call. The input has been checked; problems are thrown. */
export type Handler<M extends Method> = (input: z.output<Contract[M]["input"]>) => Output<M> | Promise<Output<M>>;

/** The part of a method's name before the dot. */
export type Domain = Method extends infer M ? (M extends `${infer D}.${string}` ? D : never) : never;

/** A handler for every method of one domain: the compiler notices one that is missing or does not belong there. */
export type Handlers<D extends Domain> = { [M in Extract<Method, `${D}.${string}`>]: Handler<M> };
