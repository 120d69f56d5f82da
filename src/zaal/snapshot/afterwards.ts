import { agreementTitle } from "../../exercises/contract.ts";
import { exercises } from "../../exercises/registry.ts";
import type { Moment } from "./moment.ts";

/** What is kept of one of several agreements, and of which samenwerking it is. */
type Named = { title: string; view: unknown };

/**
 * Once the session is closed, if an agreement was adopted: what is kept of it, and the exercise that shows it. On the wall
 * of a session with several samenwerkingen `named` holds that of each which adopted one.
 */
export type Afterwards = { afterwards?: { exercise: string; view: unknown; named?: Named[] } };

const shows = () => exercises.find(({ afterwards }) => afterwards);

/** What the wall keeps of a session that is closed. Pure. */
export function wallAfterwards({ room, adopted }: Moment): Afterwards {
  const exercise = shows();
  const { partnerships } = room;
  const named = partnerships.flatMap(({ id, title }): Named[] => {
    const document = adopted[id];
    return document && exercise?.afterwards ? [{ title, view: exercise.afterwards.screen(titled(document)) }] : [];
  });
  const [first] = named;
  if (room.state !== "closed" || !exercise || !first) return {};
  return { afterwards: { exercise: exercise.id, view: first.view, ...(partnerships.length > 1 && { named }) } };
}

/** What the phones of this samenwerking keep of a session that is closed. Pure. */
export function phoneAfterwards({ room, adopted }: Moment, partnershipId: string): Afterwards {
  const exercise = shows();
  const document = adopted[partnershipId];
  if (room.state !== "closed" || !document || !exercise?.afterwards) return {};
  return { afterwards: { exercise: exercise.id, view: exercise.afterwards.phone(titled(document)) } };
}

const titled = <Document extends Moment["adopted"][string]>(document: Document): Document => ({
  ...document,
  title: agreementTitle(document),
});
