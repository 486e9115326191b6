import type { Asset } from "../../shared/plan/asset.ts";
import { call } from "../app/api.ts";
import { readAsBase64 } from "../ui/readAsBase64.ts";
import { preparePicture } from "./preparePicture.ts";

/**
 * Makes any picture file fit to be kept (see `preparePicture`), keeps it in the library and returns what the plan needs
 * to speak of it. Throws a `ProblemError` that says what is wrong with the file; `signal` stops the work.
 */
export async function storePicture(file: File, signal?: AbortSignal): Promise<Asset> {
  const picture = await preparePicture(file, signal);
  return call("assets.put", { bytes: await readAsBase64(picture) });
}
