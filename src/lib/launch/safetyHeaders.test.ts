import { expect, test } from "vitest";
import { safetyHeaders } from "./safetyHeaders.ts";

test("a page and a call tell the browser what to refuse", () => {
  for (const path of ["/", "/meedoen/1234", "/api/join"]) {
    const headers = safetyHeaders(false)(path, false);
    expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "referrer-policy": "same-origin" });
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(headers["content-security-policy"]).not.toContain("unsafe-eval");
  }
});

test("the wall may be shown inside a page of the app itself, and nowhere else", () => {
  expect(safetyHeaders(false)("/scherm/geheim", false)["content-security-policy"]).toContain("frame-ancestors 'self'");
});

test("files of the build, drawings and fonts carry no more than they need", () => {
  for (const path of ["/_next/static/chunks/a.js", "/big-tree.svg", "/fonts/ar.css"])
    expect(safetyHeaders(false)(path, true), path).toEqual({ "x-content-type-options": "nosniff" });
});

test("only development may compile in the browser", () => {
  expect(safetyHeaders(true)("/", false)["content-security-policy"]).toContain("'unsafe-eval'");
});

test("a browser that came over https keeps to https, and on a laptop in the room nobody hears of it", () => {
  const headersFor = safetyHeaders(false);
  expect(headersFor("/", true)).toHaveProperty("strict-transport-security", "max-age=31536000");
  expect(headersFor("/", false)).not.toHaveProperty("strict-transport-security");
});
