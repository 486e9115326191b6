import { call } from "../app/api.ts";
import { fromBase64 } from "../ui/fromBase64.ts";

/** How long a picture nobody shows is held, in ms: views come and go while blocks are moved. */
const HELD_AFTER_USE = 30_000;

interface Held {
  url: Promise<string>;
  users: number;
  timer: ReturnType<typeof setTimeout> | undefined;
}

const held = new Map<string, Held>();

async function load(sha256: string): Promise<string> {
  try {
    const { type, bytes } = await call("assets.get", { sha256 });
    return URL.createObjectURL(new Blob([fromBase64(bytes)], { type }));
  } catch (error) {
    // Asked for again, it may be there.
    held.delete(sha256);
    throw error;
  }
}

function letGo(sha256: string, picture: Held): void {
  if (held.get(sha256) === picture) held.delete(sha256);
  void picture.url.then(URL.revokeObjectURL, () => undefined);
}

/**
 * An address under which a kept picture can be shown, the same for all who show it, until `release` is called. The
 * promise rejects with a `ProblemError` where the library has no such picture.
 */
export function holdPicture(sha256: string): { url: Promise<string>; release: () => void } {
  const picture = held.get(sha256) ?? { url: load(sha256), users: 0, timer: undefined };
  held.set(sha256, picture);
  clearTimeout(picture.timer);
  picture.users += 1;
  return {
    url: picture.url,
    release() {
      picture.users -= 1;
      if (picture.users === 0) picture.timer = setTimeout(() => letGo(sha256, picture), HELD_AFTER_USE);
    },
  };
}
