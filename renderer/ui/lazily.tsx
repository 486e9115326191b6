import { useEffect, useState, type ComponentType } from "react";
import { useNotify } from "./notify.tsx";

/**
 * A view that is fetched when it is first shown, for what most visits to a plan do without. Nothing stands in its place
 * until then; it is a moment. Not React's own `lazy`, which waits a third of a second, and takes the whole window along
 * where the view cannot be had, and with it what is not saved yet.
 */
export function lazily<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loaded: ComponentType<P> | undefined;
  return function Lazily(props: P) {
    const [View, setView] = useState(() => loaded);
    const notify = useNotify();
    useEffect(() => {
      if (loaded) return undefined;
      let isShown = true;
      load().then(
        (view) => {
          loaded = view;
          if (isShown) setView(() => view);
        },
        (error: unknown) => {
          if (isShown) notify.problem(error);
        },
      );
      return () => {
        isShown = false;
      };
    }, [notify]);
    return View ? <View {...props} /> : null;
  };
}
