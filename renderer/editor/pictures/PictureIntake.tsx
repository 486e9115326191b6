import { Button, Spinner } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { Editor, type PointRef } from "slate";
import { useSlateStatic } from "slate-react";
import { createId } from "../../../shared/plan/ids.ts";
import type { Asset } from "../../../shared/plan/asset.ts";
import { PICTURE_TYPES } from "../../assets/preparePicture.ts";
import { storePicture } from "../../assets/storePicture.ts";
import { useNotify } from "../../ui/notify.tsx";
import { useDelayed } from "../../ui/useDelayed.ts";
import { fillPicture, insertPictures } from "../commands/pictures.ts";
import { setPictureIntake } from "./intake.ts";
import styles from "./PictureIntake.module.css";

/** Where pictures go: into an image, or to a place in the text that moves along with it while they are made ready. */
type Target = { slot: string } | { place: PointRef };

interface Work {
  id: string;
  /** The file being made ready. */
  name: string;
  stop: AbortController;
}

function targetOf(editor: Editor, slot: string | undefined): Target {
  if (slot !== undefined) return { slot };
  const at = editor.selection ? Editor.end(editor, editor.selection) : Editor.end(editor, []);
  // What is typed meanwhile comes after the picture.
  return { place: Editor.pointRef(editor, at, { affinity: "backward" }) };
}

function putPictures(editor: Editor, assets: readonly Asset[], target: Target): void {
  if ("place" in target) {
    const at = target.place.unref() ?? Editor.end(editor, editor.selection ?? []);
    insertPictures(editor, assets, at);
  } else if (assets[0]) {
    fillPicture(editor, target.slot, assets[0]);
  }
}

/** Makes pictures ready while the author writes on, and says so where it takes more than a moment. */
export function PictureIntake() {
  const editor = useSlateStatic();
  const notify = useNotify();
  const input = useRef<HTMLInputElement>(null);
  const chosenFor = useRef<Target | null>(null);
  const [work, setWork] = useState<readonly Work[]>([]);
  const isSeen = useDelayed(work.length > 0);

  useEffect(() => {
    const closing = new AbortController();

    async function take(files: readonly File[], target: Target): Promise<void> {
      const id = createId();
      const stop = new AbortController();
      const end = () => stop.abort();
      closing.signal.addEventListener("abort", end);
      const assets: Asset[] = [];
      for (const file of files) {
        if (stop.signal.aborted) break;
        setWork((all) => [...all.filter((other) => other.id !== id), { id, name: file.name, stop }]);
        try {
          assets.push(await storePicture(file, stop.signal));
        } catch (error) {
          if (!stop.signal.aborted) notify.problem(error);
        }
      }
      closing.signal.removeEventListener("abort", end);
      setWork((all) => all.filter((other) => other.id !== id));
      if (!stop.signal.aborted) putPictures(editor, assets, target);
      else if ("place" in target) target.place.unref();
    }

    const unset = setPictureIntake(editor, {
      choose(slot) {
        const unused = chosenFor.current;
        if (unused && "place" in unused) unused.place.unref();
        chosenFor.current = targetOf(editor, slot);
        input.current?.click();
      },
      take: (files, slot) => void take(files, targetOf(editor, slot)),
    });
    // A file let go of beside the paper would else take the program's place in the window.
    const keepWindow = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files") || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest("[data-slate-editor]")) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "none";
    };
    window.addEventListener("dragover", keepWindow);
    window.addEventListener("drop", keepWindow);
    const picker = input.current;
    const onChoice = () => {
      const target = chosenFor.current;
      chosenFor.current = null;
      if (target && picker) void take([...(picker.files ?? [])], target);
      // Else choosing the same file again would be no change.
      if (picker) picker.value = "";
    };
    picker?.addEventListener("change", onChoice);
    return () => {
      closing.abort();
      unset();
      window.removeEventListener("dragover", keepWindow);
      window.removeEventListener("drop", keepWindow);
      picker?.removeEventListener("change", onChoice);
    };
  }, [editor, notify]);

  const [current] = work;
  return (
    <>
      <input ref={input} type="file" multiple hidden accept={PICTURE_TYPES} data-part="picture-picker" />
      <div role="status" className={styles.place}>
        {isSeen && current && (
          <div className={styles.work}>
            <Spinner size="tiny" />
            <span className={styles.name}>Gør »{current.name}« klar …</span>
            <Button size="small" appearance="subtle" onClick={() => work.forEach(({ stop }) => stop.abort())}>
              Annullér
            </Button>
          </div>
        )}
      </div>
    </>
  );
}
