import { UnrecognizedActionError } from "next/dist/client/components/unrecognized-action-error.js";
import { expect, test } from "vitest";
import { whyNotKept } from "./whyNotKept.ts";

const thrown = (digest: string) => Object.assign(new Error("thrown on the server"), { digest });

test("a browser that gets no answer at all says that there is no connection", () => {
  expect(whyNotKept(new TypeError("Failed to fetch"))).toBe("offline");
  expect(whyNotKept(new TypeError("Load failed"))).toBe("offline");
});

test("another answer than the app's own, or a fault of the app, says that it gives no good answer", () => {
  expect(whyNotKept(new Error("An unexpected response was received from the server."))).toBe("away");
  expect(whyNotKept(thrown("1234567"))).toBe("away");
  expect(whyNotKept(thrown("NEXT_HTTP_ERROR_FALLBACK;404"))).toBe("away");
  expect(whyNotKept("nothing that anybody expected")).toBe("away");
});

test("an app that does not know the form any more was renewed", () => {
  expect(whyNotKept(new UnrecognizedActionError("gone"))).toBe("renewed");
});

test("a page that goes on to another has not failed", () => {
  expect(whyNotKept(thrown("NEXT_REDIRECT;push;/beheer;307;"))).toBeNull();
});
