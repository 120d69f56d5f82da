import { type Call, call } from "./call.ts";
import { agreement } from "./calls/agreement.ts";
import { contributions } from "./calls/contributions.ts";
import { parked } from "./calls/parked.ts";
import { photos } from "./calls/photos.ts";
import { room } from "./calls/room.ts";
import { seats } from "./calls/seats.ts";
import { service } from "./calls/service.ts";
import { session } from "./calls/session.ts";
import { steps } from "./calls/steps.ts";
import { openapi } from "./openapi.ts";
import { anyone } from "./who.ts";

/** The table of the API: every call that there is, in the order of its documentation. */
export const calls: Call[] = [
  ...room,
  ...contributions,
  ...photos,
  ...parked,
  ...session,
  ...steps,
  ...seats,
  ...agreement,
  ...service,
  call({
    id: "openapi",
    method: "GET",
    path: "/api/openapi.json",
    says: "This API as a document of OpenAPI 3.1, made from its table.",
    who: anyone,
    answers: { 200: { is: "the document", type: "application/json" } },
    run: async () => Response.json(document(), { headers: { "cache-control": "public, max-age=3600" } }),
  }),
];

let made: ReturnType<typeof openapi> | null = null;

/** The document of the table; it stays as it is, and few ask for it. */
function document() {
  made ??= openapi(calls);
  return made;
}
