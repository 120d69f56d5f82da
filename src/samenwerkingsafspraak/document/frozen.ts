import { z } from "zod";
import { type AgreementDocument, LINE_KINDS } from "../../exercises/contract.ts";
import { contentSha256 } from "./canonical.ts";
import { hashSchemes } from "./stored.ts";
import { withoutAssent } from "./withoutAssent.ts";

type StoredScheme = keyof typeof hashSchemes;
/** What a version keeps: how far things are stands beside it. */
export type FrozenText = Omit<AgreementDocument, "progress">;
type Frozen = { content: FrozenText; sha256: string; scheme: StoredScheme };

const SCHEME = "RFC8785";

/** Makes a document final: its content as it will be kept, and the SHA-256 of that. `at` is an ISO date and time. */
export function freeze(document: AgreementDocument, at: string): Frozen {
  const { progress: _, ...text } = document;
  const content: FrozenText = { ...text, state: "adopted", sha256: null, adoptedAt: at };
  return { content, sha256: contentSha256(content, hashSchemes[SCHEME]), scheme: SCHEME };
}

type Kept = { content: unknown; sha256: string; scheme: StoredScheme };

/**
 * The document of a frozen version, out of what the database kept. One from before it was kept without whose assent a
 * text was adopted says so all the same, by its answers. How far its actions are is for the reader to put beside it.
 */
export function thaw({ content, sha256, scheme }: Kept): AgreementDocument {
  const kept = documentSchema.parse(content);
  const withoutAssentOf = kept.withoutAssentOf ?? withoutAssent(kept);
  return { ...kept, withoutAssentOf, sha256, scheme: hashSchemes[scheme], progress: NOTHING_TOLD };
}

const side = z.enum(["formal", "informal"]);
const count = z.object({ formal: z.number(), informal: z.number() });
const fields = z.record(z.string(), z.string());

const row = z.object({ id: z.string(), cells: z.array(z.string()), fields, support: count, sourceCount: z.number() });
const group = z.object({
  kind: z.enum(LINE_KINDS),
  label: z.string(),
  columns: z.array(z.string()),
  rows: z.array(row),
});

type Content = Omit<FrozenText, "withoutAssentOf"> & Partial<Pick<FrozenText, "withoutAssentOf">>;

const NOTHING_TOLD: AgreementDocument["progress"] = { day: "", lines: [] };

const documentSchema: z.ZodType<Content> = z.object({
  title: z.string(),
  area: z.string(),
  date: z.string(),
  // Versions of before knew only the last date, and no host.
  dates: z.array(z.string()).default([]),
  host: z.object({ name: z.string(), contact: z.string() }).nullable().default(null),
  partnership: z.string().exactOptional(),
  validUntil: z.string().nullable(),
  state: z.enum(["concept", "proposed", "adopted", "evaluated", "stopped"]),
  version: z.number(),
  sha256: z.string().nullable(),
  adoptedAt: z.string().nullable(),
  textSha256: z.string(),
  partners: z.array(z.object({ id: z.string(), name: z.string(), side, contact: z.string() })),
  sections: z.array(z.object({ id: z.string(), number: z.number(), title: z.string(), groups: z.array(group) })),
  assents: z.array(
    z.object({
      partnerId: z.string(),
      // A version keeps the word of its day; whatever is neither yes nor no was to be discussed.
      answer: z.enum(["agree", "discuss", "disagree"]).catch("discuss"),
      reason: z.string(),
      at: z.string(),
      current: z.boolean(),
    }),
  ),
  withoutAssentOf: z
    .array(
      z.object({
        partnerId: z.string(),
        partner: z.string(),
        side,
        answer: z.enum(["agree", "discuss", "disagree", "none"]),
        reason: z.string(),
        current: z.boolean(),
      }),
    )
    .optional(),
  checks: z.array(
    z.object({
      id: z.string(),
      severity: z.enum(["block", "warn"]),
      text: z.string(),
      ok: z.boolean(),
      section: z.string(),
    }),
  ),
  changes: z.array(
    z.object({
      section: z.string(),
      change: z.enum(["added", "changed", "removed"]),
      text: z.string(),
      before: z.string().nullable(),
    }),
  ),
  pictures: z
    .array(
      z.object({
        lineId: z.string(),
        sha256: z.string(),
        kind: z.enum(["photo", "drawing"]),
        width: z.number(),
        height: z.number(),
        alt: z.string(),
      }),
    )
    .exactOptional(),
});
