import { describe, expect, test } from "vitest";
import { calls } from "./calls.ts";
import { openapi } from "./openapi.ts";

type Operation = {
  operationId: string;
  parameters?: { in: string; name: string; required?: boolean; schema: unknown }[];
  requestBody?: { content: Record<string, { schema: unknown }> };
  responses: Record<string, { description: string; content?: unknown }>;
  security: Record<string, string[]>[];
  "x-who": string[];
};
type Document = {
  openapi: string;
  info: { title: string; version: string };
  paths: Record<string, Record<string, Operation>>;
  components: Record<string, Record<string, unknown>>;
};

// As it goes over the line.
const document: Document = JSON.parse(JSON.stringify(openapi(calls)));
const operations = Object.entries(document.paths).flatMap(([path, those]) =>
  Object.entries(those).map(([method, operation]) => ({ path, method, operation })),
);

/** Every value of this name, however deep. */
function valuesOf(name: string, where: unknown): unknown[] {
  if (typeof where !== "object" || where === null) return [];
  return Object.entries(where).flatMap(([key, value]) => [...(key === name ? [value] : []), ...valuesOf(name, value)]);
}

const placeOf = (ref: string): unknown =>
  ref
    .replace(/^#\//, "")
    .split("/")
    .reduce<unknown>((at, name) => Object(at)[name], document);

describe("the document of the API", () => {
  test("is OpenAPI 3.1 and names what it is about", () => {
    expect(document.openapi).toBe("3.1.0");
    expect(document.info).toMatchObject({ title: "Vruchtbare Bodem", version: expect.stringMatching(/^\d+\.\d+/) });
  });

  test("holds every call of the table and no other, each under a name of its own", () => {
    const said = operations.map(({ path, method, operation }) => `${operation.operationId} ${method} ${path}`);
    expect(said.toSorted()).toEqual(
      calls.map(({ id, method, path }) => `${id} ${method.toLowerCase()} ${path}`).toSorted(),
    );
    expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(operations.length);
  });

  test("refers to nothing that is not in it", () => {
    const refs = valuesOf("$ref", document).map(String);
    expect(refs.length).toBeGreaterThan(0);
    expect(refs.filter((ref) => !ref.startsWith("#/") || placeOf(ref) === undefined)).toEqual([]);
  });

  test("declares what stands in a path, and nothing that does not", () => {
    for (const { path, operation } of operations) {
      const places = (operation.parameters ?? []).filter((one) => one.in === "path");
      expect(places.map(({ name }) => `{${name}}`).toSorted(), path).toEqual((path.match(/\{\w+\}/g) ?? []).toSorted());
      expect(
        places.every(({ required }) => required),
        path,
      ).toBe(true);
    }
  });

  test("says what each call answers, wants and refuses, and how one shows who one is", () => {
    const { securitySchemes = {} } = document.components;
    for (const { operation, method } of operations) {
      const { operationId: id, responses, security, requestBody } = operation;
      expect(Object.keys(responses), id).toContainEqual(expect.stringMatching(/^(2\d\d|303)$/));
      expect(
        Object.values(responses).every(({ description }) => description !== ""),
        id,
      ).toBe(true);
      expect(requestBody === undefined || method !== "get", id).toBe(true);
      expect(security.length, id).toBeGreaterThan(0);
      for (const scheme of security.flatMap(Object.keys)) expect(Object.keys(securitySchemes), id).toContain(scheme);
      expect(Object.keys(responses).includes("404"), id).toBe(
        !operation["x-who"].includes("anyone") || ["join", "words"].includes(id),
      );
    }
  });

  test("names no field of a body that has no shape but what an exercise or the agreement judges", () => {
    const empty = operations.flatMap(({ operation }) =>
      Object.values(operation.requestBody?.content ?? {}).flatMap(({ schema }) =>
        Object.entries(Object(Object(schema).properties)).flatMap(([name, shape]) =>
          Object.keys(Object(shape)).length === 0 ? [`${operation.operationId} ${name}`] : [],
        ),
      ),
    );
    expect(empty.toSorted()).toEqual([
      "assent answer",
      "assent reason",
      "assent textSha256",
      "changeContribution body",
      "contribute body",
    ]);
  });
});
