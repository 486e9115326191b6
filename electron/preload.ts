import { contextBridge, ipcRenderer } from "electron";
import type { Bridge } from "../shared/contract.ts";
import { CALL, EVENT } from "./shells/electron/channels.ts";

const bridge: Bridge = {
  call: (method, input) => ipcRenderer.invoke(CALL, method, input),
  listen(listener) {
    const pass = (_: unknown, event: unknown) => listener(event);
    ipcRenderer.on(EVENT, pass);
    return () => void ipcRenderer.off(EVENT, pass);
  },
};

contextBridge.exposeInMainWorld("planskriver", bridge);
