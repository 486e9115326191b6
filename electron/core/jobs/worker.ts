import { parentPort, workerData } from "node:worker_threads";
import { toProblem } from "../../../shared/problem.ts";
import type { Task, TaskKind, TaskMessage, TaskOutput } from "./task.ts";

function send(message: TaskMessage): void {
  parentPort?.postMessage(message);
}

/** Each task loads only what it needs: a thread lives for one task, and Word's library is a large one. */
async function perform(task: Task): Promise<TaskOutput[TaskKind]> {
  switch (task.kind) {
    case "import": {
      const { importDocument } = await import("../import/importDocument.ts");
      return importDocument(task.input.fileName, task.input.bytes);
    }
    case "importTemplate": {
      const { readTemplateFile } = await import("../exchange/templateFile.ts");
      return readTemplateFile(task.input.fileName, task.input.bytes);
    }
    case "export": {
      const { answerRequest } = await import("../export/answerRequest.ts");
      return answerRequest(task.input, (fraction) => send({ type: "progress", fraction }));
    }
  }
}

try {
  send({ type: "done", output: await perform(workerData as Task) });
} catch (error) {
  send({ type: "failed", problem: toProblem(error) });
}
