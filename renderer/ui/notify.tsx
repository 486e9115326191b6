import { createContext, useContext, useMemo, useState, type ReactNode } from "react";
import {
  Button,
  Link,
  mergeClasses,
  Toast,
  ToastBody,
  Toaster,
  ToastTitle,
  ToastTrigger,
  useId,
  useToastController,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { describeProblem, toProblem } from "../../shared/problem.ts";
import styles from "./notify.module.css";

/** Long enough to read a sentence and reach for the key; it waits while the pointer or the focus is on it. */
const UNDO_TIME = 10_000;
const MESSAGE_TIME = 5_000;

export interface Notify {
  /** Says in words what went wrong. Stays until it is closed. */
  problem(error: unknown): void;
  /** Says what was done and offers to take it back. */
  undo(message: string, takeBack: () => void): void;
  message(message: string): void;
}

const NotifyContext = createContext<Notify | null>(null);

/** Throws outside `NotifyProvider`. */
export function useNotify(): Notify {
  const notify = useContext(NotifyContext);
  if (!notify) throw new Error("useNotify needs a NotifyProvider above it");
  return notify;
}

export function NotifyProvider({ children }: { children: ReactNode }) {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const toasterId = useId("notifications");
  const { dispatchToast } = useToastController(toasterId);

  const notify = useMemo<Notify>(
    () => ({
      problem: (error) =>
        dispatchToast(
          <Toast className={mergeClasses(styles.toast)}>
            <ToastTitle
              action={
                <ToastTrigger>
                  <Button appearance="transparent" size="small" icon={<DismissRegular />} aria-label="Luk besked" />
                </ToastTrigger>
              }
            >
              Det lykkedes ikke
            </ToastTitle>
            <ToastBody>{describeProblem(toProblem(error))}</ToastBody>
          </Toast>,
          { intent: "error", timeout: -1 },
        ),
      undo: (message, takeBack) =>
        dispatchToast(
          <Toast className={mergeClasses(styles.toast)}>
            <ToastTitle
              action={
                <ToastTrigger>
                  <Link as="button" className={mergeClasses(styles.action)} onClick={takeBack}>
                    Fortryd
                  </Link>
                </ToastTrigger>
              }
            >
              {message}
            </ToastTitle>
          </Toast>,
          { intent: "success", timeout: UNDO_TIME, pauseOnHover: true, pauseOnWindowBlur: true },
        ),
      message: (message) =>
        dispatchToast(
          <Toast className={mergeClasses(styles.toast)}>
            <ToastTitle>{message}</ToastTitle>
          </Toast>,
          { intent: "success", timeout: MESSAGE_TIME, pauseOnHover: true },
        ),
    }),
    [dispatchToast],
  );

  return (
    <NotifyContext value={notify}>
      {children}
      <section ref={setPlace} aria-label="Beskeder" />
      <Toaster toasterId={toasterId} className={mergeClasses(styles.toaster)} position="bottom" mountNode={place} />
    </NotifyContext>
  );
}
