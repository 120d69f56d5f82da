import { createHash, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { memberOf } from "../accounts/access.ts";
import { findSessionAsked } from "../contributions/order/writes.ts";
import { findSessionOfContribution, readSessionOfContribution } from "../contributions/reads.ts";
import { readEnv } from "../lib/env.ts";
import { notFound } from "../lib/errors.ts";
import {
  type Host,
  type RecentHost,
  type RecentSeat,
  requireHost,
  requireRecentHost,
  requireRecentSeat,
  requireSeat,
  requireViewer,
  type Seat,
  sessionsOfCookies,
  type Viewer,
} from "../sessions/access.ts";
import { type AgreementReader, agreementReaderOf } from "./agreements.ts";

/** Who may be behind a call; `operator` runs the server and watches its figures. */
export type Kind = "anyone" | "seat" | "screen" | "host" | "coordinator" | "operator";

type Params = Record<string, string>;

/** How a call finds out who asks: for each of these kinds a proof, for everybody else NOT_FOUND. */
export type Who<By> = {
  kinds: Kind[];
  /** What of the address says as whom somebody asks. */
  query?: z.ZodObject;
  /** Whether a phone may number what it asks. */
  numbered?: boolean;
  find: (request: Request, params: Params) => Promise<By>;
};

/** A seat, or the host for a seat without a phone; in which order a phone asked, null where it does not say. */
type Writer<Sitting = Seat | RecentSeat> = {
  by: Sitting | Host;
  asking: { participantId: string | undefined; askedAt: number | null };
};

type FindSeat<Sitting> = (call: Request, sessionId: string) => Promise<Sitting>;

const asHost = z.object({ as: z.literal("host").optional(), participantId: z.uuid().optional() });
const asViewer = z.object({ as: z.enum(["phone", "screen", "preview", "host"]), token: z.string().optional() });

async function writerIn<Sitting>(
  request: Request,
  sessionId: string,
  requireIts: FindSeat<Sitting>,
): Promise<Writer<Sitting>> {
  const query = new URL(request.url).searchParams;
  if (query.get("as") !== "host")
    return {
      by: await requireIts(request, sessionId),
      asking: { participantId: undefined, askedAt: askedAt(request) },
    };
  const participantId = query.get("participantId") ?? undefined;
  return { by: await requireHost(request, sessionId), asking: { participantId, askedAt: null } };
}

const writing = <Sitting>(
  sessionOf: (request: Request, params: Params) => Promise<string> | string,
  requireIts: FindSeat<Sitting>,
): Who<Writer<Sitting>> => ({
  kinds: ["seat", "host"],
  query: asHost,
  numbered: true,
  find: async (request, params) => writerIn(request, await sessionOf(request, params), requireIts),
});

const sessionIn = (_: Request, { sessionId = "" }: Params): string => sessionId;

export const anyone: Who<null> = { kinds: ["anyone"], find: async () => null };

/** Who leads the session of the address. */
export const host: Who<Host> = {
  kinds: ["host"],
  find: (request, params) => requireHost(request, sessionIn(request, params)),
};

/** The same, perhaps as it was a moment ago: for presses, which make sure. */
export const pressingHost: Who<Host | RecentHost> = {
  kinds: ["host"],
  find: (request, params) => requireRecentHost(request, sessionIn(request, params)),
};

/** Who leads the session of the contribution in the address. */
export const hostOfContribution: Who<Host> = {
  kinds: ["host"],
  find: async (request, { contributionId = "" }) =>
    requireHost(request, await readSessionOfContribution(contributionId)),
};

/** Who writes in the session of the address, perhaps as it sat there a moment ago: the write makes sure. */
export const writer = writing(sessionIn, requireRecentSeat);

/** The same, as it sits there now. */
export const presentWriter = writing(sessionIn, requireSeat);

/** Who writes about the contribution in the address. */
export const writerAbout = writing(
  (_, { contributionId = "" }) => readSessionOfContribution(contributionId),
  requireRecentSeat,
);

/** The same, also where it is gone by now: then in the session of the asker in which something was asked about it. */
export const writerAboutGone = writing(async (request, { contributionId = "" }) => {
  const asked = {
    sessionIds: sessionsOfCookies(request),
    participantId: new URL(request.url).searchParams.get("participantId"),
  };
  const sessionId =
    (await findSessionOfContribution(contributionId)) ?? (await findSessionAsked(contributionId, asked));
  if (!sessionId) throw notFound();
  return sessionId;
}, requireRecentSeat);

/** Who looks at the session of the address. */
export const viewer: Who<Viewer> = {
  kinds: ["seat", "screen", "host"],
  query: asViewer,
  find: (request, params) => {
    const query = new URL(request.url).searchParams;
    const token = query.get("token") ?? bearerIn(request);
    return requireViewer(request, sessionIn(request, params), query.get("as"), token);
  },
};

/** Who may read an agreement of the session of the address; a seat only what was adopted. */
export const agreementReader: Who<AgreementReader> = {
  kinds: ["seat", "host", "coordinator"],
  find: async (request, params) =>
    agreementReaderOf(request, sessionIn(request, params), await memberOf(request.headers)),
};

/** Who shows METRICS_TOKEN. */
export const operator: Who<null> = {
  kinds: ["operator"],
  find: async (request) => {
    const { METRICS_TOKEN } = readEnv();
    const shown = bearerIn(request);
    if (!METRICS_TOKEN || !shown || !timingSafeEqual(digest(shown), digest(METRICS_TOKEN))) throw notFound();
    return null;
  },
};

const bearerIn = ({ headers }: Request): string | null =>
  /^Bearer (.+)$/i.exec(headers.get("authorization") ?? "")?.[1] ?? null;

const digest = (token: string): Buffer => createHash("sha256").update(token).digest();

function askedAt(request: Request): number | null {
  const at = Number(request.headers.get("x-asked-at") ?? Number.NaN);
  return Number.isSafeInteger(at) && at > 0 ? at : null;
}
