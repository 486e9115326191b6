import { useEffect, useState } from "react";

/** Below this a wait is not noticed, and a spinner that flashes by would be. */
const NOTICEABLE = 250;

/** True once `waiting` has lasted long enough to deserve a sign on screen. */
export function useDelayed(waiting: boolean): boolean {
  const [noticed, setNoticed] = useState(false);
  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(() => setNoticed(true), NOTICEABLE);
    return () => {
      clearTimeout(timer);
      setNoticed(false);
    };
  }, [waiting]);
  return waiting && noticed;
}
