import { useEffect, useId, useRef, useState } from "react";
import { Button, Spinner } from "@fluentui/react-components";
import { DeleteRegular, ImageAddRegular } from "@fluentui/react-icons";
import type { Asset } from "../../shared/plan/asset.ts";
import { describeProblem, toProblem } from "../../shared/problem.ts";
import { storePicture } from "../assets/storePicture.ts";
import { FilePicker, type FilePickerHandle } from "../ui/FilePicker.tsx";
import { useNotify } from "../ui/notify.tsx";
import { Logo } from "./Logo.tsx";
import styles from "./LogoField.module.css";

const ENDINGS = [".png", ".jpg", ".jpeg", ".svg"];

interface Props {
  logo: Asset | null;
  municipality: string;
  onChange: (logo: Asset | null) => void;
}

/** The picture at the top of the front page: chosen from a file, shown on white, taken away again. */
export function LogoField({ logo, municipality, onChange }: Props) {
  const picker = useRef<FilePickerHandle>(null);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const problemId = useId();
  const notify = useNotify();
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  }, [onChange]);

  const remove = () => {
    onChange(null);
    notify.undo("Logoet er fjernet", () => latest.current(logo));
  };

  const take = async ([file]: File[]) => {
    if (!file) return;
    setBusy(true);
    setProblem(null);
    try {
      latest.current(await storePicture(file));
    } catch (error) {
      setProblem(describeProblem(toProblem(error)));
    } finally {
      setBusy(false);
    }
  };

  return (
    <div className={styles.field}>
      {logo && (
        <div className={styles.plate}>
          <Logo asset={logo} municipality={municipality} length={(millimetres) => `${millimetres * 2.4}px`} />
        </div>
      )}
      <div className={styles.buttons}>
        <Button
          icon={isBusy ? <Spinner size="tiny" /> : <ImageAddRegular />}
          disabledFocusable={isBusy}
          aria-describedby={problem === null ? undefined : problemId}
          onClick={() => picker.current?.open()}
        >
          {logo ? "Skift logo" : "Vælg logo"}
        </Button>
        {logo && (
          <Button appearance="subtle" icon={<DeleteRegular />} onClick={remove}>
            Fjern logo
          </Button>
        )}
        <FilePicker ref={picker} endings={ENDINGS} onFiles={(files) => void take(files)} />
      </div>
      {problem !== null ? (
        <p className={styles.problem} id={problemId} role="alert">
          {problem}
        </p>
      ) : (
        !logo && <p className={styles.hint}>Står øverst på forsiden. PNG, JPEG eller SVG, helst på hvid bund.</p>
      )}
    </div>
  );
}
