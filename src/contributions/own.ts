import type { Mine, Stage } from "../exercises/contract.ts";
import type { Taking } from "./acceptance.ts";
import type { KeptErrand } from "./outbox.ts";
import type { PhotoState, PhotoThere } from "./photoLane.ts";

/** What a seat sent, as the page came with it. */
export type Sent = { id: string; stepId: string; round: number; body: unknown; photo?: PhotoThere | null };

/** An errand of the phone's outbox with what it is about; the key says which errand it is. */
export const keys = {
  contribute: (id: string) => `contribute:${id}`,
  change: (id: string) => `change:${id}`,
  withdraw: (id: string) => `withdraw:${id}`,
  support: (id: string) => `support:${id}`,
  line: (id: string) => `line:${id}`,
  assent: () => "assent",
  ready: (stepId: string, round: number) => `ready:${roundKey(stepId, round)}`,
};

/** Under which name a seat's answers say whether it is ready in a round of a step. */
export const roundKey = (stepId: string, round: number): string => `${stepId}:${round}`;

/** Whether an errand only says that a seat is ready or not: nobody typed anything that could be lost. */
export const isOfReady = ({ key }: KeptErrand): boolean => key.startsWith("ready:");

type Created = { id: string; stepId: string; body: unknown; round: number };

/** One seat's contributions to a step: what the page came with, and over it what the outbox did since. */
export function ownOf(sent: Sent[], errands: KeptErrand[], stepId: string): Mine<unknown>[] {
  const mine = new Map<string, Mine<unknown>>();
  for (const { id, stepId: of, round, body, photo } of sent)
    if (of === stepId) mine.set(id, { id, round, body, status: "saved", message: "", ...thereOf(photo) });
  for (const errand of errands) {
    const [act, id = ""] = errand.key.split(":");
    const status = statuses[errand.state];
    if (act === "contribute" && isCreated(errand.body) && errand.body.stepId === stepId)
      mine.set(id, { id, round: errand.body.round, body: errand.body.body, status, message: errand.message });
    const known = mine.get(id);
    if (act === "change" && known && hasBody(errand.body))
      mine.set(id, { ...known, body: errand.body.body, status, message: errand.message });
    if (act === "withdraw" && status !== "refused") mine.delete(id);
  }
  return [...mine.values()];
}

const thereOf = (photo: Sent["photo"]) => photo && { photo: { there: photo, wanted: null } };

/** The same with what this phone wants done with their photos, and what came of it. */
export const withPhotos = (mine: Mine<unknown>[], photos: (PhotoState & { preview: string | null })[]) =>
  mine.map((one): Mine<unknown> => {
    const found = photos.find(({ id }) => id === one.id);
    if (!found) return one;
    const { state, there, photo: _, at: __, id: ___, ...wanted } = found;
    if (state !== "saved") return { ...one, photo: { there: one.photo?.there ?? null, wanted: { ...wanted, state } } };
    const { photo: ____, ...without } = one;
    return there ? { ...one, photo: { there, wanted: null } } : without;
  });

// What its author keeps for later is not on the server either.
const statuses = { waiting: "waiting", sent: "saved", refused: "refused", later: "refused" } as const;

/** What this phone answered, and in which rounds it is ready: the server's answers with the outbox's over them. */
export function answeredOf(answered: Record<string, string>, errands: KeptErrand[]): Record<string, string> {
  const all = { ...answered };
  for (const { key, body, state } of errands) {
    const [, id] = /^(?:support|line|ready):(.+)/.exec(key) ?? [];
    if (!id || statuses[state] === "refused") continue;
    if (typeof body === "object" && body !== null && "value" in body)
      all[id] = body.value === true ? "ja" : body.value === false ? "" : String(body.value);
  }
  return all;
}

/** The question that is on the phone now; null where none is, or the session is over. */
export type Here = Pick<Stage, "round" | "state"> & { id: string };

const WRONG_WORDS = 422;

/**
 * What the server refused but for words that are put right in the list of the present question, and for who was ready in a
 * round that is over.
 */
export function refusedOutOf(errands: KeptErrand[], here: Here | null): KeptErrand[] {
  const isListed = ({ key, about, status }: KeptErrand) =>
    status === WRONG_WORDS &&
    /^(contribute|change):/.test(key) &&
    takesInput(here) &&
    about.stepId === here?.id &&
    about.round === here.round;
  return errands.filter((errand) => errand.state === "refused" && !isListed(errand) && !isOfReady(errand));
}

/** Whether sending the same once more may help: its step takes input now, and it was not the words that were wrong. */
export const mayTryAgain = ({ key, about, status }: KeptErrand, taking: Taking[]): boolean =>
  status !== WRONG_WORDS && key !== keys.assent() && taking.some(({ stepId }) => stepId === about.stepId);

/** What was kept for later: what can be sent now that its step takes input again, and the rest. */
export function keptForLater(errands: KeptErrand[], taking: Taking[]): [sendable: KeptErrand[], waits: KeptErrand[]] {
  const kept = errands.filter(({ state }) => state === "later");
  return [kept.filter((errand) => mayTryAgain(errand, taking)), kept.filter((errand) => !mayTryAgain(errand, taking))];
}

const takesInput = (here: Here | null): boolean => here?.state === "open" || here?.state === "shown";

const isCreated = (body: unknown): body is Created => hasBody(body) && "stepId" in body && "round" in body;
const hasBody = (body: unknown): body is { body: unknown } =>
  typeof body === "object" && body !== null && "body" in body;
