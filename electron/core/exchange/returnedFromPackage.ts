import { contentHash } from "../../../shared/contentHash.ts";
import { diffPlans } from "../../../shared/diff/diffPlans.ts";
import { mergeComments } from "../../../shared/merge/mergeComments.ts";
import { problemError } from "../../../shared/problem.ts";
import type { ReturnedFile } from "../../../shared/review/index.ts";
import type { PlanFile } from "../assets/assets.ts";
import type { PackageContent } from "./package.ts";

/**
 * What came back in a package, told from the plan as it was sent. Where the package was made from something newer, that
 * is what its changes are told from. Throws `package.otherPlan`; `name` is the file's, for the message.
 */
export function returnedFromPackage(name: string, content: PackageContent, sent: PlanFile): ReturnedFile {
  if (content.plan.id !== sent.plan.id) throw problemError("package.otherPlan", { name, title: content.plan.title, sent: sent.plan.title });
  const isFromSent = content.base === null || content.lineage.some((one) => one.content === contentHash(sent.plan));
  const base = isFromSent ? sent.plan : (content.base ?? sent.plan);
  const by = content.who ?? { name: "Ukendt", title: "", department: "" };
  const isChanged = diffPlans(base, content.plan).length > 0;
  return {
    reviews: isChanged ? [{ by, at: content.when, base, theirs: content.plan, times: {}, notCarried: [] }] : [],
    threads: mergeComments(sent.comments ?? [], content.comments),
  };
}
