import { createHash } from "node:crypto";
import { languageOf } from "../../../lib/askedLanguage.ts";
import { notFound } from "../../../lib/errors.ts";
import { problemResponse } from "../../../lib/problemAnswer.ts";
import { wordsUnder } from "../../meedoen/[code]/wordsWith.ts";

type Asked = { params: Promise<{ exercise: string }> };

/** The fixed words of an exercise, or what all are called (HEADS), for a phone that the programme brought to it, in the language of its pages. NOT_FOUND. */
export async function GET(request: Request, { params }: Asked): Promise<Response> {
  const words = wordsUnder(languageOf(request.headers), (await params).exercise);
  if (!words) return problemResponse(notFound());
  const body = JSON.stringify(words);
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const headers = { etag, "cache-control": "no-cache", vary: "cookie", "content-type": "application/json" };
  if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
  return new Response(body, { headers });
}
