import { encodePicture, type PictureSource } from "./encodePicture.ts";

/** What the thread answers: the picture, or nothing where it could not be read. */
export interface PictureAnswer {
  encoded: Blob | undefined;
}

self.onmessage = ({ data }: MessageEvent<PictureSource>) => {
  const answer = (encoded: Blob | undefined) => self.postMessage({ encoded } satisfies PictureAnswer);
  encodePicture(data).then(answer, () => answer(undefined));
};
