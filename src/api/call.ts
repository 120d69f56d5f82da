import type { z } from "zod";
import { notFound, type ProblemCode } from "../lib/errors.ts";
import { isUuid } from "../lib/ids.ts";
import { answer, readBody, readQuery } from "./answer.ts";
import type { Who } from "./who.ts";

type NamesIn<Path> = Path extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;

/** What a call answers when all went well: in words, and the shape where it is JSON. */
export type Answered = { is: string; json?: z.ZodType; type?: string };

/** A body that is no JSON: of which media type, and how many bytes are read of it at most. */
type Taken = { type: string; mostBytes: number };

type Told<Path extends string, By, Query, Body> = {
  /** Its name, in the document of the API and in tests. */
  id: string;
  method: "GET" | "POST" | "PUT" | "DELETE";
  /** "/api/sessions/{sessionId}/move"; a placeholder whose name ends in "Id" stands for an id of ours. */
  path: Path;
  /** What it is for, in one sentence. */
  says: string;
  who: Who<By>;
  query?: z.ZodObject & z.ZodType<Query>;
  body?: z.ZodType<Body>;
  /** What it takes instead of JSON: `run` reads it itself, for nothing of it is read before it is known who asks. */
  takes?: Taken;
  answers: Record<number, Answered>;
  /** The codes of its own "no", beside those that every call may give. */
  refuses?: ProblemCode[];
  /** Whether it says its "no" in the language of who asks; to the host it is always Dutch. */
  inTheirLanguage?: boolean;
  run: (asked: {
    request: Request;
    params: Record<NamesIn<Path>, string>;
    by: By;
    query: Query;
    body: Body;
  }) => Promise<Response>;
};

/** One call of the API: what is to be known of it, and what answers it. */
export type Call = Omit<Told<string, unknown, unknown, unknown>, "run" | "who" | "query" | "body"> & {
  who: Omit<Who<unknown>, "find">;
  query?: z.ZodObject | undefined;
  body?: z.ZodType | undefined;
  respond: (request: Request, params: Record<string, string>) => Promise<Response>;
};

/**
 * A call of the table. It finds out who asks before it looks at what is asked, so that a stranger hears "not found"
 * whatever stands in the request; then `run` gets all of it as its schemas want it.
 */
export function call<const Path extends string, By, Query, Body>(told: Told<Path, By, Query, Body>): Call {
  const { run, ...known } = told;
  const { who, query, body } = known;
  return {
    ...known,
    respond: (request, params) =>
      answer(async () => {
        if (Object.entries(params).some(([name, value]) => name.endsWith("Id") && !isUuid(value))) throw notFound();
        const by = await who.find(request, params);
        return run({
          request,
          params,
          by,
          query: query ? readQuery(request, query) : (undefined as Query),
          body: body ? await readBody(request, body) : (undefined as Body),
        });
      }),
  };
}
