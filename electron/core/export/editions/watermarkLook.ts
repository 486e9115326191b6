/** How the words across a page are drawn: light enough to be read through, also in print. */
export const WATERMARK_LOOK = { colour: "BFBFBF", opacity: 0.35 } as const;
