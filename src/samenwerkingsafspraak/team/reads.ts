import type { Coordinator } from "../../accounts/access.ts";
import type { AgreementDocument } from "../../exercises/contract.ts";
import { db } from "../../lib/db.ts";
import { sessionStates } from "../../sessions/stored.ts";
import { todayInNetherlands } from "../document/calendar.ts";
import { agreementStates } from "../document/stored.ts";
import { type ActionCount, readActionCounts } from "../progress/reads.ts";

export type TeamAgreement = {
  sessionId: string;
  partnershipId: string;
  title: string;
  /** Of the samenwerking; "" where the session has only one. */
  partnership: string;
  area: string;
  /** Of the last sitting, YYYY-MM-DD. */
  date: string;
  sessionState: "preparing" | "running" | "closed";
  /** Of what is seen first: the newest adopted version, or the concept where there is none. */
  state: AgreementDocument["state"];
  version: number;
  /** The number of a concept that followed what was adopted. */
  concept: number | null;
  /** ISO date and time of the latest frozen version. */
  adoptedAt: string | null;
  /** Of what is seen first. */
  actions: ActionCount;
};

const NO_ACTIONS: ActionCount = { total: 0, done: 0, late: 0 };

/** The agreements of the coordinator's team but for those of practice sessions, the latest meeting first; of one meeting in the order of its samenwerkingen. */
export async function readTeamAgreements(
  coordinator: Coordinator,
  today = todayInNetherlands(),
): Promise<TeamAgreement[]> {
  const newest = { orderBy: { number: "desc" }, take: 1, select: { number: true, adoptedAt: true } } as const;
  const counts = await readActionCounts(coordinator, today);
  const sessions = await db().session.findMany({
    where: { teamId: coordinator.teamId, practice: false },
    include: {
      parts: { orderBy: { order: "desc" }, take: 1 },
      partnerships: {
        orderBy: [{ order: "asc" }, { id: "asc" }],
        include: { agreement: { include: { versions: newest } } },
      },
    },
  });
  const rows = sessions.flatMap(({ partnerships, parts, createdAt, ...session }) =>
    partnerships.map(({ id, title, agreement }): TeamAgreement => {
      const state = agreementStates[agreement?.state ?? "CONCEPT"];
      const isOpen = state === "concept" || state === "proposed";
      const latest = agreement?.versions[0];
      return {
        sessionId: session.id,
        partnershipId: id,
        title: session.title,
        partnership: partnerships.length > 1 ? title : "",
        area: session.area,
        date: (parts[0]?.date ?? createdAt).toISOString().slice(0, 10),
        sessionState: sessionStates[session.state],
        state: latest && isOpen ? "adopted" : state,
        version: latest?.number ?? 1,
        concept: latest && isOpen ? latest.number + 1 : null,
        adoptedAt: latest?.adoptedAt.toISOString() ?? null,
        actions: counts.get(id) ?? NO_ACTIONS,
      };
    }),
  );
  return rows.toSorted((a, b) => b.date.localeCompare(a.date) || b.sessionId.localeCompare(a.sessionId));
}
