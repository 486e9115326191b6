import { useEffect, useState, type RefObject } from "react";
import { DESK } from "../place.ts";

/** How far outside the window something counts as near, in CSS pixels: about what one turn of a wheel brings in. */
const MARGIN = "800px";

type Answer = () => void;
const answers = new WeakMap<Element, Answer>();
const observers = new WeakMap<Element, IntersectionObserver>();

/** One observer for all on a desk, so that a plan with many of them costs no more than one. */
function observerOf(desk: Element): IntersectionObserver {
  const known = observers.get(desk);
  if (known) return known;
  const made = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) if (isIntersecting) answers.get(target)?.();
    },
    { root: desk, rootMargin: MARGIN },
  );
  observers.set(desk, made);
  return made;
}

function observe(element: Element, answer: Answer): () => void {
  const observer = observerOf(element.closest(`[${DESK}]`) ?? document.documentElement);
  answers.set(element, answer);
  observer.observe(element);
  return () => {
    answers.delete(element);
    observer.unobserve(element);
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
