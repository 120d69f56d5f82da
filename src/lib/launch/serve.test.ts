import { describe, expect, it } from "vitest";
import { claimPort } from "./serve.ts";

const NGINX_KEEPS_MS = 60_000;

describe("the door of the app", () => {
  it("keeps an idle connection longer than a proxy does, so that no request is lost with it", async () => {
    const door = await claimPort("127.0.0.1", 0);
    expect(door.server.keepAliveTimeout).toBeGreaterThan(NGINX_KEEPS_MS);
    await door.close();
  });

  it("answers who is being answered before it closes, and nobody after", async () => {
    const door = await claimPort("127.0.0.1", 0);
    const address = door.server.address();
    const url = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}/`;
    const asked = Promise.withResolvers<void>();
    const mayAnswer = Promise.withResolvers<void>();
    door.answerWith((_, response) => {
      asked.resolve();
      void mayAnswer.promise.then(() => response.end("bewaard"));
    });
    const answer = fetch(url).then((response) => response.text());
    await asked.promise;
    const closing = door.close();
    await expect(fetch(url)).rejects.toThrow();
    mayAnswer.resolve();
    expect(await answer).toBe("bewaard");
    await closing;
  });
});
