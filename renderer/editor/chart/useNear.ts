import { useEffect, useState, type RefObject } from "react";

/** How far outside the window something counts as near, in CSS pixels: about what one turn of a wheel brings in. */
const MARGIN = "800px";

type Answer = () => void;
const answers = new WeakMap<Element, Answer>();
let observer: IntersectionObserver | undefined;

/** One observer for all, so that a plan with many of them costs no more than one. */
function observe(element: Element, answer: Answer): () => void {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) if (isIntersecting) answers.get(target)?.();
    },
    { rootMargin: MARGIN },
  );
  const current = observer;
  answers.set(element, answer);
  current.observe(element);
  return () => {
    answers.delete(element);
    current.unobserve(element);
  };
}

/** Whether the element has come near the window; once it has, it stays true. */
export function useNear(element: RefObject<Element | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (near || !element.current) return undefined;
    return observe(element.current, () => setNear(true));
  }, [element, near]);
  return near;
}
