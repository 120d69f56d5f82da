import { expect, test } from "vitest";
import { freePort } from "./postgresCluster.ts";
import { claimPort } from "./serve.ts";

/** What the app hears about who asks, when Carl sends these headers along. */
async function heard(proxies: number) {
  const port = await freePort();
  const door = await claimPort("127.0.0.1", port, proxies);
  door.answerWith(({ headers }, response) => {
    response.end(JSON.stringify([headers["x-forwarded-for"], headers["x-forwarded-proto"]]));
  });
  const said = { "x-forwarded-for": "1.2.3.4", "x-forwarded-proto": "https" };
  const answer: unknown = await (await fetch(`http://127.0.0.1:${port}`, { headers: said })).json();
  await door.close();
  return answer;
}

test("the app hears where Carl really is, whatever he says", async () => {
  expect(await heard(0)).toEqual(["127.0.0.1", "http"]);
});

test("the app believes the proxy that it was told to trust", async () => {
  expect(await heard(1)).toEqual(["1.2.3.4", "https"]);
});
