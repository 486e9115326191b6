import { extname } from "node:path";
import { PLAN_PARTS, type OpenedFile, type SavedFile } from "../../../shared/contract.ts";
import { isSamePerson } from "../../../shared/person.ts";
import { createId } from "../../../shared/plan/ids.ts";
import { problemError } from "../../../shared/problem.ts";
import { noteSent, packPlan, type Occasion } from "../exchange/packPlan.ts";
import { receivePackage } from "../exchange/receivePackage.ts";
import { knownWord, receiveWord, wordBase } from "../exchange/receiveWord.ts";
import { reviewedFrom } from "../exchange/reviewedFrom.ts";
import type { NamedBytes } from "../files/namedBytes.ts";
import { runTask } from "../jobs/runTask.ts";
import { requirePerson } from "../person/requirePerson.ts";
import type { HandlerContext, Handlers } from "./handler.ts";

export function exchangeHandlers(context: HandlerContext): Handlers<"exchange"> {
  const { library, emit, saveFile } = context;

  const tell = (id: string): void => {
    for (const part of PLAN_PARTS) emit({ event: "planChanged", id, part });
    emit({ event: "libraryChanged" });
  };

  async function send(planId: string, occasion: Omit<Occasion, "by">): Promise<SavedFile> {
    const packed = packPlan(library, planId, { ...occasion, by: requirePerson(library) });
    const { fileName, bytes, sending, plan } = packed;
    const saved = await saveFile({ jobId: createId(), fileName, bytes });
    if (saved.outcome === "cancelled") return saved;
    library.atomically(() => {
      // The plan may have been written in while the person chose where to put the file.
      library.versions.keep(planId, { kind: "sent", name: sending.to === "" ? "" : `Til ${sending.to}`, by: sending.by, plan });
      noteSent(library, packed);
    });
    tell(planId);
    return saved;
  }

  /** A Word file is read against the plan as it was sent in it. */
  async function openWord(file: NamedBytes, planId: string | null): Promise<OpenedFile> {
    const base = wordBase(library, await runTask("whatWasSent", file), planId, file.name);
    if ("opened" in base) return base.opened;
    const known = knownWord(library, base.sent.plan.id, file);
    if (known) return known;
    const opened = receiveWord(library, file, base, await runTask("readReturned", { ...file, sent: base.sent }));
    tell(base.sent.plan.id);
    return opened;
  }

  /** What is told of in a review copy: what oneself has said and approved since it came. */
  function reviewing(id: string) {
    const copy = library.sendings.reviewCopy(id);
    const base = reviewedFrom(library, id);
    const { person } = library.settings();
    if (!copy || !base) return null;
    const isOwn = (by: typeof copy.by, at: string) => person !== null && isSamePerson(by, person) && at >= copy.receivedAt;
    const said = library.comments.list(id).flatMap(({ comments }) => comments.filter(({ author, at, removed }) => !removed && isOwn(author, at)));
    const approved = library.status.read(id).approvals.filter(({ by, at, decision }) => decision === "approved" && isOwn(by, at));
    return { copy, base, comments: said.length, approvals: approved.length };
  }

  return {
    "exchange.send": ({ id, message, to }) => send(id, { purpose: "review", message: message.trim(), to: to.trim() }),
    "exchange.sendBack": ({ id, message }) => {
      const copy = library.sendings.reviewCopy(id);
      if (!copy) throw problemError("exchange.notReviewing");
      return send(id, { purpose: "return", message: message.trim(), to: copy.by.name });
    },
    "exchange.open": async ({ fileName, bytes, planId, as }): Promise<OpenedFile> => {
      const ending = extname(fileName).toLowerCase();
      if (ending === ".docx") return openWord({ name: fileName, bytes: Buffer.from(bytes, "base64") }, planId);
      if (ending !== ".planpakke") throw problemError("file.unknownType", { name: fileName, accepted: ".planpakke eller .docx" });
      const content = await runTask("readPackage", { fileName, bytes: Buffer.from(bytes, "base64") });
      const opened = receivePackage(library, content, { fileName, planId, asPlan: as === "plan" });
      if ("id" in opened && opened.id !== null && opened.kind !== "otherPlan") tell(opened.id);
      return opened;
    },
    "exchange.state": ({ id }) => ({ sendings: library.sendings.list(id), reviewing: reviewing(id) }),
  };
}
