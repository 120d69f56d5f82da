import type { AgreementDocument } from "../contract.ts";

/** Whether the text is not final yet. */
export const mayChange = ({ state }: Pick<AgreementDocument, "state">): boolean =>
  state === "concept" || state === "proposed";
