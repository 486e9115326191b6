import { EventEmitter } from "node:events";
import { vi, type Mock } from "vitest";

/**
 * Stands in for the `electron` module, whose real one downloads a program when it is imported. It keeps what it is told,
 * so that a test can ask for it and act as Electron would.
 */
type Listener = (...args: never[]) => unknown;

export class StandInContents extends EventEmitter {
  openWindow: ((details: { url: string }) => { action: string }) | undefined;
  readonly send: Mock = vi.fn();
  readonly session: unknown;
  readonly printToPDF = vi.fn<(options: unknown) => Promise<Uint8Array>>(() => Promise.resolve(new TextEncoder().encode("%PDF")));
  constructor(session: unknown) {
    super();
    this.session = session;
  }
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openWindow = handler;
  }
}

export class StandInSession {
  readonly handlers = new Map<string, (request: { method: string; url: string }) => Promise<Response>>();
  readonly protocol = {
    handle: (scheme: string, handler: (request: { method: string; url: string }) => Promise<Response>) =>
      void this.handlers.set(scheme, handler),
  };
  readonly webRequest = { onBeforeRequest: vi.fn<(listener: Listener) => void>() };
  readonly setPermissionCheckHandler = vi.fn<(handler: () => boolean) => void>();
  readonly setPermissionRequestHandler = vi.fn<(handler: Listener) => void>();
  readonly setDevicePermissionHandler = vi.fn<(handler: () => boolean) => void>();
  readonly setSpellCheckerDictionaryDownloadURL = vi.fn<(url: string) => void>();
  readonly setSpellCheckerLanguages = vi.fn<(languages: string[]) => void>();
}

export class BrowserWindow {
  static readonly opened: BrowserWindow[] = [];
  static fromWebContents(contents: StandInContents): BrowserWindow | null {
    return BrowserWindow.opened.find(({ webContents }) => webContents === contents) ?? null;
  }
  static getAllWindows(): BrowserWindow[] {
    return BrowserWindow.opened;
  }
  readonly options: unknown;
  readonly webContents: StandInContents;
  readonly destroy = vi.fn(() => void BrowserWindow.opened.splice(BrowserWindow.opened.indexOf(this), 1));
  readonly loadURL = vi.fn<(address: string) => Promise<void>>(() => Promise.resolve());
  readonly isMinimized = vi.fn(() => true);
  readonly restore: Mock = vi.fn();
  readonly focus: Mock = vi.fn();
  constructor(options: { webPreferences?: { session?: unknown } } = {}) {
    this.options = options;
    this.webContents = new StandInContents(options.webPreferences?.session ?? session.defaultSession);
    BrowserWindow.opened.push(this);
    app.emit("web-contents-created", {}, this.webContents);
  }
}

class App extends EventEmitter {
  isPackaged = true;
  readonly commandLine = { appendSwitch: vi.fn<(name: string, value: string) => void>() };
  readonly exit = vi.fn<(code: number) => void>();
  readonly quit: Mock = vi.fn();
  readonly setPath: Mock = vi.fn();
  readonly getPath = vi.fn(() => "/hjem/Dokumenter");
  readonly requestSingleInstanceLock = vi.fn(() => true);
  readonly whenReady = vi.fn(() => Promise.resolve());
}

export const app = new App();
const partitions = new Map<string, StandInSession>();
export const session = {
  defaultSession: new StandInSession(),
  fromPartition(name: string): StandInSession {
    const known = partitions.get(name) ?? new StandInSession();
    partitions.set(name, known);
    return known;
  },
};
export const protocol = { registerSchemesAsPrivileged: vi.fn<(schemes: unknown[]) => void>() };
export const ipcMain = { handle: vi.fn<(channel: string, listener: Listener) => void>() };
export const shell = { openExternal: vi.fn<(url: string) => Promise<void>>(() => Promise.resolve()) };
export const dialog: Record<"showErrorBox" | "showMessageBoxSync" | "showOpenDialog" | "showSaveDialog", Mock> = {
  showErrorBox: vi.fn(),
  showMessageBoxSync: vi.fn(),
  showOpenDialog: vi.fn(),
  showSaveDialog: vi.fn(),
};
export const Menu: Record<"buildFromTemplate" | "setApplicationMenu", Mock> = {
  buildFromTemplate: vi.fn((template: unknown) => template),
  setApplicationMenu: vi.fn(),
};
