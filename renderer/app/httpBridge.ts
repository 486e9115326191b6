import type { Bridge } from "../../shared/contract.ts";

/**
 * Reaches the core over HTTP on the address the page itself came from: POST `/call/<method>` takes the input as JSON and
 * answers an `Answer`; `/events` streams events as JSON. Access rides on the cookie the shell sets with the page.
 */
export function createHttpBridge(): Bridge {
  return {
    async call(method, input) {
      const response = await fetch(`/call/${method}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(input),
      });
      return response.json();
    },

    listen(listener) {
      const source = new EventSource("/events");
      let wasOpen = false;
      source.onopen = () => {
        // Events sent while the stream was down are gone, so whoever shows the library has to look again.
        if (wasOpen) listener({ event: "libraryChanged" });
        wasOpen = true;
      };
      source.onmessage = ({ data }: MessageEvent<string>) => listener(JSON.parse(data));
      return () => source.close();
    },
  };
}
