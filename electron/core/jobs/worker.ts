import { parentPort, workerData } from "node:worker_threads";
import { toProblem } from "../../../shared/problem.ts";
import { exportFileName } from "../export/fileName.ts";
import { exportPlan } from "../export/exportPlan.ts";
import { importDocument } from "../import/importDocument.ts";
import type { Task, TaskKind, TaskMessage, TaskOutput } from "./task.ts";

function send(message: TaskMessage): void {
  parentPort?.postMessage(message);
}

async function perform(task: Task): Promise<TaskOutput[TaskKind]> {
  switch (task.kind) {
    case "import":
      return importDocument(task.input.fileName, task.input.bytes);
    case "export": {
      const { plan, format } = task.input;
      const bytes = await exportPlan(plan, format, { onProgress: (fraction) => send({ type: "progress", fraction }) });
      return { fileName: exportFileName(plan, format), bytes };
    }
  }
}

try {
  send({ type: "done", output: await perform(workerData as Task) });
} catch (error) {
  send({ type: "failed", problem: toProblem(error) });
}
