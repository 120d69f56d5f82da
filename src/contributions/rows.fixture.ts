import type { Author } from "../exercises/contract.ts";
import { amir, sent } from "../exercises/kit/people.fixture.ts";
import type { SeatRow } from "../sessions/reads.ts";
import type { ContributionRow } from "./stored/reads.ts";

/** A contribution of Amir, or of whom the fields say, that nobody answered or touched. */
export const rowWith = (fields: Pick<ContributionRow, "id"> & Partial<ContributionRow>): ContributionRow => ({
  ...sent(amir, { text: fields.id }, { lang: null, dutch: "" }),
  ...{ stepId: "step", seq: 0, hidden: false, waits: false, mergedIntoId: null },
  ...fields,
});

/** The seat of somebody, with a phone. */
export const seatOf = ({ participantId, people = 1, ...who }: Author, more: Partial<SeatRow> = {}): SeatRow => ({
  ...{
    id: participantId ?? "",
    label: participantId ?? "",
    hasPhone: true,
    simulated: false,
    seatedAt: 0,
    removed: false,
  },
  ...{ ...who, people, ...more },
});
