import type { z } from "zod";
import { asProblem } from "../lib/databaseGone.ts";
import { Problem } from "../lib/errors.ts";
import { mistakesOf } from "../lib/fieldProblems.ts";
import { problemResponse } from "../lib/problemAnswer.ts";
import { noteFault } from "../lib/requests.ts";

export const BODY_MOST_BYTES = 64 * 1024;
// PostgreSQL keeps no NUL: as in an address, it becomes the mark for what is no text.
const NUL = /(?<!\\)((?:\\\\)*)\\u0000/g;

/** Runs a call and turns every "no" into an RFC 9457 problem document with a stable code. */
export async function answer(run: () => Promise<Response>): Promise<Response> {
  try {
    return await run();
  } catch (error) {
    return problemResponse(problemOf(error));
  }
}

function problemOf(error: unknown): Problem {
  const problem = asProblem(error);
  if (!problem || problem !== error) noteFault(error);
  return problem ?? new Problem("INTERNAL");
}

/** The request's JSON body as `schema` wants it. BAD_REQUEST for what is no JSON, TOO_LARGE over 64 kB, INVALID with the fields. */
export const readBody = async <T>(request: Request, schema: z.ZodType<T>): Promise<T> =>
  parseAs(schema, await readJson(request));

/** What stands behind the question mark, as `schema` wants it. INVALID with the fields. */
export const readQuery = <T>(request: Request, schema: z.ZodType<T>): T =>
  parseAs(schema, Object.fromEntries(new URL(request.url).searchParams));

/** A value as `schema` wants it. INVALID with the fields. */
export function parseAs<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Problem("INVALID", { fields: mistakesOf(parsed.error) });
}

async function readJson(request: Request): Promise<unknown> {
  const text = (await readText(request)).replace(NUL, "$1\\ufffd");
  try {
    return text === "" ? {} : JSON.parse(text);
  } catch {
    throw new Problem("BAD_REQUEST");
  }
}

async function readText(request: Request): Promise<string> {
  const { bytes, isCut } = await readBytes(request, BODY_MOST_BYTES);
  if (isCut) throw new Problem("TOO_LARGE");
  return bytes.toString("utf8");
}

/**
 * What was sent, up to `most` bytes, and whether there was more. Counted while reading: a header may lie, and need not be
 * there.
 */
export async function readBytes({ body }: Request, most: number): Promise<{ bytes: Buffer; isCut: boolean }> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > most) return { bytes: Buffer.concat(chunks), isCut: true };
    chunks.push(chunk);
  }
  return { bytes: Buffer.concat(chunks), isCut: false };
}

/** JSON that no cache keeps. */
export const json = (body: unknown, init: ResponseInit = {}): Response =>
  Response.json(body, { ...init, headers: { "cache-control": "no-store", ...init.headers } });
