import type { AgendaTemplate } from "../../../shared/agenda/agendaTemplate.ts";
import type { ExportChoice } from "../../../shared/exportChoice.ts";
import type { PlanFile } from "../assets/assets.ts";
import type { NamedBytes } from "../files/namedBytes.ts";

/** A file to be made: of what, and everything that the choice speaks of, so that a worker needs no library. */
export interface ExportRequest extends PlanFile {
  choice: ExportChoice;
  /** The headings of the memo, where that is what the choice speaks of. */
  agenda?: AgendaTemplate;
  /** The municipality's own Word file, where it is written in that. */
  wordTemplate?: NamedBytes;
  /** The plan that changes are shown against, where the choice names one. */
  changesSince?: PlanFile;
}
