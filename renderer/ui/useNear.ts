import { useEffect, useState, type RefObject } from "react";

/** How far outside the window, or what scrolls in it, something counts as near: about two screens. */
const MARGIN = "1500px 0px";

const answers = new WeakMap<Element, () => void>();
let observer: IntersectionObserver | undefined;

/** One observer for all, so that a plan with many of them costs no more than one. */
function observe(element: Element, answer: () => void): () => void {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) if (isIntersecting) answers.get(target)?.();
    },
    { rootMargin: MARGIN, scrollMargin: MARGIN },
  );
  const current = observer;
  answers.set(element, answer);
  current.observe(element);
  return () => {
    answers.delete(element);
    current.unobserve(element);
  };
}

/** Whether `element` has been near the window since it came, for what is costly to load before anyone may see it. */
export function useNear(element: RefObject<Element | null>): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    if (isNear || !element.current) return undefined;
    return observe(element.current, () => setNear(true));
  }, [element, isNear]);
  return isNear;
}
