import { useEffect, useState } from "react";

const MINUTE = 60_000;

/** The present, to the minute; keeps "i dag" true in a window that stays open overnight. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), MINUTE);
    return () => clearInterval(timer);
  }, []);
  return now;
}
