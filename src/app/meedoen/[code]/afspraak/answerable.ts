import type { AgreementDocument, AssentAnswer, PerSide } from "../../../../exercises/contract.ts";

export type SupportedLine = { id: string; section: string; text: string; support: PerSide<number> };

export type Answerable = {
  /** The partner's own answer, and the text that a new one goes with; null while none is asked. */
  assent: { textSha256: string; given: { answer: AssentAnswer; current: boolean } | null } | null;
  lines: SupportedLine[];
};

/** What a participant of this partner may answer to the agreement now; null once the text is final. Pure. */
export function answerable(document: AgreementDocument, partnerId: string): Answerable | null {
  if (document.state !== "concept" && document.state !== "proposed") return null;
  const given = document.assents.find((assent) => assent.partnerId === partnerId) ?? null;
  return {
    assent: document.state === "proposed" ? { textSha256: document.textSha256, given } : null,
    lines: document.sections.flatMap(({ title, groups }) =>
      groups.flatMap(({ rows }) =>
        rows.map(({ id, cells, support }) => ({
          id,
          section: title,
          text: cells.filter(Boolean).join(" · "),
          support,
        })),
      ),
    ),
  };
}
