export * from "./commentThread.ts";
