import type { Author, Entry } from "../../exercises/contract.ts";
import { db, type Tx } from "../../lib/db.ts";
import { othersTurn } from "../../lib/othersTurn.ts";
import { standingOf } from "../../sessions/reads.ts";
import type { standings } from "../../sessions/stored.ts";

/** A contribution with what the facilitator did to it. */
export type ContributionRow = Entry<unknown> & {
  stepId: string;
  hidden: boolean;
  /** Whether it waits until the host let it through. */
  waits: boolean;
  mergedIntoId: string | null;
  seq: number;
};

/** Whose it is, as it is stored. */
type StoredAuthor = {
  participantId: string | null;
  partnerId: string;
  standing: keyof typeof standings;
  people?: number;
};
type Stored = StoredAuthor &
  Pick<
    ContributionRow,
    | ("id" | "stepId" | "body" | "round" | "seq" | "label" | "starred" | "hidden" | "waits" | "mergedIntoId")
    | ("circle" | "lang" | "dutch" | "photo")
  > & {
    supports: (StoredAuthor & { value: string; note: string; waits: boolean })[] | null;
  };

/** How many contributions are made out of what the database said before somebody else has a turn. */
const AT_ONCE = 250;

/**
 * All contributions of these steps in order of arrival, the hidden and merged ones too: in one statement, however many
 * there are, and a few hundred at a time, so that thousands hold nobody up. For callers that hold a proof.
 */
export async function readContributions(stepIds: string[], client: Tx = db()): Promise<ContributionRow[]> {
  if (stepIds.length === 0) return [];
  const slices = await client.$queryRaw<{ slice: string }[]>`
    select json_agg(json_build_object(
      'id', c."id", 'stepId', c."stepId", 'participantId', c."participantId", 'partnerId', c."partnerId",
       'standing', c."standing", 'people', coalesce(p."people", 1), 'body', c."body", 'round', c."round", 'seq', c."seq", 'label', coalesce(p."label", ''),
       'starred', c."starred", 'hidden', c."hidden", 'waits', c."passedAt" is null, 'mergedIntoId', c."mergedIntoId", 'circle', c."circle",
       'lang', c."lang", 'dutch', c."dutch",
       'photo', ph."photo", 'supports', s."supports"
    ) order by c."seq", c."id")::text as "slice"
    from (
      select *, (row_number() over (order by "seq", "id") - 1) / ${AT_ONCE}::int as "slice" from "Contribution"
      where "stepId" = any(${stepIds}::uuid[])
    ) c
    left join "Participant" p on p."id" = c."participantId"
    left join (
      select "contributionId", json_build_object('id', "id", 'width', "width", 'height', "height") as "photo" from "Photo"
    ) ph on ph."contributionId" = c."id"
    left join (
      select s."contributionId", json_agg(json_build_object(
        'participantId', p."id", 'partnerId', p."partnerId", 'standing', p."standing", 'people', p."people", 'value', s."value", 'note', s."note",
        'waits', s."passedAt" is null
      ) order by p."id") as "supports"
      from "Contribution" c
      join "Support" s on s."contributionId" = c."id"
      join "Participant" p on p."id" = s."participantId"
      where c."stepId" = any(${stepIds}::uuid[])
      group by s."contributionId"
    ) s on s."contributionId" = c."id"
    group by c."slice"
    order by c."slice"`;
  const rows: ContributionRow[] = [];
  for (const { slice } of slices) {
    if (rows.length > 0) await othersTurn();
    const stored: Stored[] = JSON.parse(slice);
    rows.push(...stored.map(rowOf));
  }
  return withDoubles(rows);
}

const rowOf = ({ supports, photo, ...row }: Stored): ContributionRow => ({
  ...row,
  ...authorOf(row),
  ...(photo && { photo }),
  supports: (supports ?? []).map(({ value, note, waits, ...by }) => ({
    ...{ ...authorOf(by), value, note },
    ...(waits && { waits }),
  })),
  doubles: [],
});

/** Gives each row who sent its doubles. */
function withDoubles(rows: ContributionRow[]): ContributionRow[] {
  const merged = rows.filter(({ mergedIntoId }) => mergedIntoId !== null);
  if (merged.length === 0) return rows;
  const doubles = Map.groupBy(merged, ({ mergedIntoId }) => mergedIntoId);
  return rows.map((row) => {
    const own = doubles.get(row.id);
    return own
      ? {
          ...row,
          doubles: own.map(({ participantId, partnerId, standing, people }) => ({
            ...{ participantId, partnerId, standing, people },
          })),
        }
      : row;
  });
}

/** Whose it is, as it is stored, in the words of the exercises. */
export const authorOf = ({ participantId, partnerId, standing, people = 1 }: StoredAuthor): Author => ({
  participantId,
  partnerId,
  standing: standingOf(standing),
  people,
});
