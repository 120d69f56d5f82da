import type { ContributionRow } from "../../contributions/stored/reads.ts";
import type { AgreementDocument } from "../../exercises/contract.ts";
import type { SessionRoom } from "../../sessions/reads.ts";
import type { Agreements } from "./agreements.ts";

/** Everything that a snapshot is made of, read at one moment. */
export type Moment = {
  room: SessionRoom;
  rows: ContributionRow[];
  /** Of each samenwerking, by its id; empty where the present step asks for none. */
  agreements: Agreements;
  /** Once the session is closed: of each samenwerking the newest version that was adopted, if one was. */
  adopted: Agreements<AgreementDocument>;
};
