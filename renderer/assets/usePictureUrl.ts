import { useEffect, useState } from "react";
import { holdPicture } from "./pictureUrls.ts";

/** What is known of a picture: its address once it is loaded, "missing" where the library does not have it. */
export type PictureState = { state: "loading" } | { state: "ready"; url: string } | { state: "missing" };

const LOADING: PictureState = { state: "loading" };

/** Loads a kept picture to be shown; nothing is loaded while there is none to show (null). */
export function usePictureUrl(sha256: string | null): PictureState {
  const [found, setFound] = useState<{ sha256: string; picture: PictureState }>();
  useEffect(() => {
    if (sha256 === null) return;
    const { url, release } = holdPicture(sha256);
    let current = true;
    url.then(
      (address) => current && setFound({ sha256, picture: { state: "ready", url: address } }),
      () => current && setFound({ sha256, picture: { state: "missing" } }),
    );
    return () => {
      current = false;
      release();
    };
  }, [sha256]);
  return found && found.sha256 === sha256 ? found.picture : LOADING;
}
