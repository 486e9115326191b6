import { protocol, type Session } from "electron";
import { readRendererFile, RENDERER_FOLDER, SECURITY_HEADERS } from "../rendererFiles.ts";

export const APP_SCHEME = "app";
const HOST = "planskriver";

/** Where the program's own pages live. */
export const APP_ADDRESS = `${APP_SCHEME}://${HOST}/`;

/** Where the renderer shows the plan of this id, or what came back of it. */
export function planAddress(id: string, incomingId?: string): string {
  return `${APP_ADDRESS}#/plan/${id}${incomingId === undefined ? "" : `/modtag/${incomingId}`}`;
}

export function isAppAddress(url: string): boolean {
  return url === `${APP_SCHEME}://${HOST}` || url.startsWith(APP_ADDRESS);
}

/** Must run before Electron is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

async function respond(method: string, address: string, folder: string): Promise<Response> {
  const url = new URL(address);
  if (method !== "GET") return new Response(null, { status: 405 });
  if (url.protocol !== `${APP_SCHEME}:` || url.host !== HOST) return new Response(null, { status: 403 });
  const file = await readRendererFile(url.pathname, folder);
  if (!file) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(file.bytes), { headers: { ...SECURITY_HEADERS, "Content-Type": file.type } });
}

/** Answers `app://planskriver/` with the renderer's files, and with nothing else. */
export function serveApp(session: Session, folder = RENDERER_FOLDER): void {
  session.protocol.handle(APP_SCHEME, ({ method, url }) => respond(method, url, folder));
}
