import { useMemo } from "react";
import type { ListedTemplate } from "../../shared/contract.ts";
import { call } from "../app/api.ts";
import { download } from "../app/download.ts";
import { goTo } from "../app/route.ts";
import { useNotify } from "../ui/notify.tsx";

export interface TemplateActions {
  /** Opens a template of one's own to be written in. */
  edit(template: ListedTemplate): void;
  /** Makes a template of one's own from another, and opens it. */
  adapt(template: ListedTemplate): void;
  duplicate(template: ListedTemplate): void;
  rename(template: ListedTemplate, name: string): void;
  /** Makes it the one that new plans start from, or takes that away again. */
  setDefault(template: ListedTemplate, isDefault: boolean): void;
  exportFile(template: { id: string; name: string }): void;
  trash(template: ListedTemplate): void;
}

/** What can be done to a template from the library. Failures are told of; the list follows the core's events. */
export function useTemplateActions(): TemplateActions {
  const notify = useNotify();
  return useMemo(() => {
    const open = ({ id }: { id: string }) => goTo({ screen: "plan", planId: id });
    return {
      edit: open,
      adapt: ({ id, name }) => {
        call("templates.copy", { id, name: `${name} – egen udgave` }).then(open, notify.problem);
      },
      duplicate: ({ id, name }) => {
        call("templates.copy", { id, name: `Kopi af ${name}` }).then(
          () => notify.message(`»${name}« er duplikeret`),
          notify.problem,
        );
      },
      rename: ({ id }, name) => {
        call("templates.change", { id, changed: { name } }).catch(notify.problem);
      },
      setDefault: ({ id, name }, isDefault) => {
        call("settings.change", { defaultTemplate: isDefault ? id : null }).then(
          () => notify.message(isDefault ? `Nye planer begynder nu med »${name}«` : `»${name}« er ikke længere standard`),
          notify.problem,
        );
      },
      exportFile: ({ id, name }) => {
        call("templates.export", { id }).then((saved) => {
          if (saved.outcome === "download") download(saved.url);
          if (saved.outcome !== "cancelled") notify.message(`»${name}« er eksporteret`);
        }, notify.problem);
      },
      trash: ({ id, name }) => {
        const restore = () => void call("library.restore", { id }).catch(notify.problem);
        call("library.trash", { id }).then(() => notify.undo(`»${name}« er lagt i papirkurven`, restore), notify.problem);
      },
    };
  }, [notify]);
}
