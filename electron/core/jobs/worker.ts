import { once } from "node:events";
import { parentPort, workerData } from "node:worker_threads";
import { ProblemError, toProblem } from "../../../shared/problem.ts";
import type { PrintAnswer, Task, TaskKind, TaskMessage, TaskOutput } from "./task.ts";

function send(message: TaskMessage): void {
  parentPort?.postMessage(message);
}

/** Has the shell print, and waits for what comes of it. */
async function printPdf(html: string): Promise<Uint8Array> {
  if (!parentPort) throw new Error("nobody to print");
  const answered = once(parentPort, "message");
  send({ type: "print", html });
  const [answer] = (await answered) as [PrintAnswer];
  if ("problem" in answer) throw new ProblemError(answer.problem);
  return answer.bytes;
}

/** Each task loads only what it needs: a thread lives for one task, and Word's library is a large one. */
async function perform(task: Task): Promise<TaskOutput[TaskKind]> {
  switch (task.kind) {
    case "import": {
      const { importDocument } = await import("../import/importDocument.ts");
      return importDocument(task.input.fileName, task.input.bytes);
    }
    case "readPackage": {
      const { readPackage } = await import("../exchange/package.ts");
      return readPackage(task.input.fileName, task.input.bytes);
    }
    case "importTemplate": {
      const { readTemplateFile } = await import("../exchange/templateFile.ts");
      return readTemplateFile(task.input.fileName, task.input.bytes);
    }
    case "whatWasSent": {
      const { whatWasSent } = await import("../import/word/whatWasSent.ts");
      return whatWasSent(task.input.name, task.input.bytes);
    }
    case "readReturned": {
      const { readReturnedWord } = await import("../import/word/readReturnedWord.ts");
      return readReturnedWord(task.input.name, task.input.bytes, task.input.sent);
    }
    case "describeWordTemplate": {
      const { describeTemplateFile } = await import("../export/wordTemplate/describeTemplate.ts");
      return describeTemplateFile(task.input.name, task.input.bytes);
    }
    case "export": {
      const { answerRequest } = await import("../export/answerRequest.ts");
      return answerRequest(task.input, (fraction) => send({ type: "progress", fraction }), printPdf);
    }
  }
}

try {
  send({ type: "done", output: await perform(workerData as Task) });
} catch (error) {
  send({ type: "failed", problem: toProblem(error) });
}
