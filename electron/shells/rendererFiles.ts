import { readFile, realpath } from "node:fs/promises";
import { extname, isAbsolute, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { resourceUrl } from "../core/resources.ts";

/** The built renderer, in the source tree and in the packaged program alike. */
export const RENDERER_FOLDER = fileURLToPath(new URL("../dist/renderer", resourceUrl("")));

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
};

/**
 * What the page may do: load its own files and call its own core, nothing else. Fluent UI writes its rules into style
 * elements at run time, hence inline styles.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": CONTENT_SECURITY_POLICY,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
};

/** Whether `path` lies below `folder`; a folder whose name merely starts alike does not count. */
function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/**
 * The file a URL's path names within `folder`, links followed, or undefined where there is none or it lies outside.
 * `pathname` is as it stands in the URL, percent-encoded.
 */
export async function readRendererFile(
  pathname: string,
  folder = RENDERER_FOLDER,
): Promise<{ type: string; bytes: Uint8Array } | undefined> {
  try {
    const name = decodeURIComponent(pathname === "/" ? "/index.html" : pathname);
    const wanted = resolve(folder, `.${name}`);
    const type = TYPES[extname(wanted).toLowerCase()];
    if (!type || name.includes("\0") || !isWithin(folder, wanted)) return undefined;
    if (!isWithin(await realpath(folder), await realpath(wanted))) return undefined;
    return { type, bytes: await readFile(wanted) };
  } catch {
    return undefined;
  }
}
