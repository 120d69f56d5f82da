import { isForParticipants, LANGUAGE_COOKIE } from "../../lib/askedLanguage.ts";
import { isHttps } from "../../lib/asker.ts";
import { languageNamed } from "../../lib/languages.ts";

const YEAR_S = 365 * 24 * 60 * 60;

/** Keeps the language that somebody chose on the device, and leads back to the page of ours that it was chosen on. */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData().catch(() => new FormData());
  const language = languageNamed(String(form.get("taal")));
  const https = isHttps(request.headers) ? "; Secure" : "";
  return new Response(null, {
    status: 303,
    headers: {
      location: ownPage(String(form.get("terug"))),
      "set-cookie": `${LANGUAGE_COOKIE}=${language}; Path=/; Max-Age=${YEAR_S}; SameSite=Lax; HttpOnly${https}`,
      "cache-control": "no-store",
    },
  });
}

/** The path of a page for participants, whatever was asked for; else the front door. */
function ownPage(asked: string): string {
  const base = "http://own";
  const url = asked.startsWith("/") ? URL.parse(asked, base) : null;
  if (url?.origin !== base || !isForParticipants(url.pathname)) return "/";
  return url.pathname + url.search;
}
