const SAMPLE = "mmMwWiIlL0Oæøå";

function widthIn(context: CanvasRenderingContext2D, family: string): number {
  context.font = `72px ${family}`;
  return context.measureText(SAMPLE).width;
}

/** Whether this machine has the font: letters set in it are as wide whatever would stand in for it. */
export function isInstalled(name: string): boolean {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) return true;
  const standIns = ["monospace", "serif", "sans-serif"];
  return standIns.some((standIn) => widthIn(context, `"${name}", ${standIn}`) !== widthIn(context, standIn)) &&
    new Set(standIns.map((standIn) => widthIn(context, `"${name}", ${standIn}`))).size === 1;
}
