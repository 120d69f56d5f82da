import type { ContributionRow } from "./stored/reads.ts";

/** A contribution that nobody answered or touched, with these fields. */
export const rowWith = (fields: Pick<ContributionRow, "id"> & Partial<ContributionRow>): ContributionRow => ({
  ...{ stepId: "step", participantId: "amir", partnerId: "de-brug", standing: "informal", body: { text: fields.id } },
  ...{ round: 0, seq: 0, circle: "room", label: "fiets", starred: false, hidden: false, mergedIntoId: null },
  ...{ lang: null, dutch: "", supports: [], doubles: [] },
  ...fields,
});
