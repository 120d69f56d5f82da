import { expect, test } from "vitest";
import { safetyHeaders } from "./safetyHeaders.ts";

test("a page and a call tell the browser what to refuse", () => {
  for (const path of ["/", "/meedoen/1234", "/api/join"]) {
    const headers = safetyHeaders(false)(path);
    expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "referrer-policy": "same-origin" });
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(headers["content-security-policy"]).not.toContain("unsafe-eval");
  }
});

test("files of the build carry no more than they need", () => {
  expect(safetyHeaders(false)("/_next/static/chunks/a.js")).toEqual({ "x-content-type-options": "nosniff" });
});

test("only development may compile in the browser", () => {
  expect(safetyHeaders(true)("/")["content-security-policy"]).toContain("'unsafe-eval'");
});
