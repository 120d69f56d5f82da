import { z } from "zod";
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from "zod-openapi";
import manifest from "../../package.json" with { type: "json" };
import { Problem, type ProblemCode } from "../lib/errors.ts";
import problems from "../lib/problems.json" with { type: "json" };
import type { Answered, Call } from "./call.ts";
import type { Kind } from "./who.ts";

const codes = Object.keys(problems) as ProblemCode[];

const problemDocument = z
  .object({
    type: z.literal("about:blank"),
    title: z.string(),
    status: z.int(),
    code: z.enum(codes),
    detail: z.string().meta({ description: "What happened and what to do, to be shown." }),
    values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    requestId: z.uuid(),
  })
  .meta({ id: "Problem", description: "An expected no, as RFC 9457 has it." });

const numbered = z.object({
  "x-asked-at": z.coerce.number().int().min(1).optional().meta({
    description: "In which order this phone asked: a copy that comes late changes nothing.",
  }),
});

const WAYS: Record<Kind, { [scheme: string]: string[] }[]> = {
  anyone: [{}],
  seat: [{ seat: [] }],
  screen: [{ screen: [] }],
  host: [{ signIn: [] }],
  coordinator: [{ signIn: [] }],
  operator: [{ metrics: [] }],
};

const securitySchemes = {
  seat: { type: "apiKey", in: "cookie", name: "plek-{sessionId}", description: "The seat that joining gave." },
  signIn: { type: "apiKey", in: "cookie", name: "better-auth.session_token", description: "Who signed in." },
  screen: { type: "http", scheme: "bearer", description: "The projector's token; `?token=` does as well." },
  metrics: { type: "http", scheme: "bearer", description: "METRICS_TOKEN of the server's settings." },
} as const;

/** The codes that a call may refuse with, its own and those that all of its sort may give. */
const codesOf = ({ method, who, body, query, refuses = [] }: Call): ProblemCode[] => [
  ...new Set<ProblemCode>([
    ...refuses,
    ...(who.kinds.includes("anyone") ? [] : (["NOT_FOUND"] as const)),
    ...(body || query ? (["INVALID"] as const) : []),
    ...(body ? (["BAD_REQUEST", "TOO_LARGE"] as const) : []),
    ...(method === "GET" ? [] : (["OTHER_ORIGIN", "BUSY", "DISK_FULL"] as const)),
    "DATABASE_GONE",
    "INTERNAL",
  ]),
];

/** The table as a document of OpenAPI 3.1. `x-who` says per call which kinds of people it lets in. */
export const openapi = (calls: Call[]) =>
  createDocument({
    openapi: "3.1.0",
    info: {
      title: "Vruchtbare Bodem",
      version: manifest.version,
      description: "What happens in the room. Ids are written small; fields that are not named are refused.",
      license: { name: "EUPL-1.2", identifier: "EUPL-1.2" },
    },
    servers: [{ url: "/" }],
    paths: pathsOf(calls),
    components: { securitySchemes },
  });

function pathsOf(calls: Call[]): ZodOpenApiPathsObject {
  const paths: ZodOpenApiPathsObject = {};
  for (const call of calls) {
    const { path, method } = call;
    paths[path] = { ...paths[path], [method.toLowerCase()]: operationOf(call) };
  }
  return paths;
}

function operationOf(call: Call): ZodOpenApiOperationObject {
  const { id, path, says, who, body, query, takes } = call;
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  const asked = { ...who.query?.shape, ...query?.shape };
  return {
    operationId: id,
    summary: says,
    "x-who": who.kinds,
    security: who.kinds.flatMap((kind) => WAYS[kind]),
    requestParams: {
      ...(names.length > 0 && { path: z.object(Object.fromEntries(names.map((name) => [name, placeOf(name)]))) }),
      ...(Object.keys(asked).length > 0 && { query: z.object(asked) }),
      ...(who.numbered && { header: numbered }),
    },
    ...(body && { requestBody: { required: true, content: { "application/json": { schema: body } } } }),
    ...(takes && { requestBody: { required: true, content: { [takes.type]: {} } } }),
    responses: { ...answersOf(call), ...refusalsOf(call) },
  };
}

const placeOf = (name: string): z.ZodType => (name.endsWith("Id") ? z.uuid() : z.string());

const answersOf = ({ answers }: Call) =>
  Object.fromEntries(Object.entries(answers).map(([status, answered]) => [status, answerOf(answered)]));

function answerOf({ is, json, type }: Answered) {
  const content = json ? { "application/json": { schema: json } } : type ? { [type]: {} } : null;
  return { description: is, ...(content && { content }) };
}

function refusalsOf(call: Call) {
  const byStatus = Map.groupBy(codesOf(call), (code) => String(new Problem(code).status));
  return Object.fromEntries(
    [...byStatus].map(([status, those]) => [
      status,
      { description: those.join(", "), content: { "application/problem+json": { schema: problemDocument } } },
    ]),
  );
}
