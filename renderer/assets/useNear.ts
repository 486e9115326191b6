import { useEffect, useState, type RefObject } from "react";

/** How far outside the window something counts as near: about two screens. */
const MARGIN = "1500px 0px";

/** Whether `element` has been near the window since it came, for what is costly to load before anyone may see it. */
export function useNear(element: RefObject<Element | null>): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    if (isNear || !element.current) return;
    const observer = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && setNear(true), {
      rootMargin: MARGIN,
      scrollMargin: MARGIN,
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, isNear]);
  return isNear;
}
