/** A call of the API as the app itself tells of it: who may, and with which codes it refuses. */
export type ToldCall = { id: string; method: string; path: string; who: string[]; refuses: string[] };

/** The table of the API out of the document that the app at `base` serves. */
export async function readTable(base: string): Promise<ToldCall[]> {
  const { paths } = await (await fetch(`${base}/api/openapi.json`)).json();
  return Object.entries<Record<string, Record<string, unknown>>>(paths).flatMap(([path, those]) =>
    Object.entries(those).map(([method, told]) => ({
      id: String(told.operationId),
      method: method.toUpperCase(),
      path,
      who: [told["x-who"]].flat().map(String),
      refuses: Object.entries<{ description: string }>(Object(told.responses)).flatMap(([status, { description }]) =>
        Number(status) < 400 ? [] : String(description).split(", "),
      ),
    })),
  );
}

/** What an address of a session may hold. */
export type Ids = {
  sessionId: string;
  partId: string;
  partnershipId: string;
  stepId: string;
  contributionId: string;
  participantId: string;
  partnerId: string;
  screenToken: string;
};

/** The path of a page or a call with real ids in it: only the proof is missing. */
export const filled = (path: string, ids: Ids): string =>
  path.replace(/[[{](\w+)[\]}]/g, (_, name: string) => placesOf(ids)[name] ?? "geraden");

const placesOf = (ids: Ids): Record<string, string> => ({
  ...ids,
  lineId: ids.stepId,
  photoId: ids.contributionId,
  parkedId: ids.stepId,
  sha256: "0".repeat(64),
  code: ids.sessionId,
});

const NOTHING = {};

/** For each call of the table that is not for anyone: what somebody would send who may. A new call needs a line here. */
export const sent: Record<string, (ids: Ids) => object> = {
  snapshot: () => NOTHING,
  events: () => NOTHING,
  listContributions: () => NOTHING,
  contribute: ({ stepId }) => ({
    id: crypto.randomUUID(),
    stepId,
    body: { about: "formal", dimension: "kennis", text: "Hallo" },
  }),
  changeContribution: () => ({ body: { about: "formal", dimension: "kennis", text: "Hallo" } }),
  withdraw: () => NOTHING,
  support: () => ({ value: "ja" }),
  setReady: ({ stepId }) => ({ stepId, round: 0, value: true }),
  setHand: () => ({ value: true }),
  passTurn: () => NOTHING,
  sayInDutch: () => ({ text: "Hallo" }),
  moderate: () => ({ hidden: true }),
  putPhoto: () => NOTHING,
  takePhotoAway: () => NOTHING,
  photo: () => NOTHING,
  sendForm: () => NOTHING,
  move: () => ({ to: "next" }),
  setPlayers: () => ({ pace: 0 }),
  closePart: () => NOTHING,
  openPart: () => NOTHING,
  reopenPart: () => NOTHING,
  closeSession: () => NOTHING,
  setScreen: () => ({ blank: true }),
  setQuiet: () => ({ on: true }),
  setTurns: () => ({ to: "end" }),
  setDoor: () => ({ locked: true }),
  renewCode: () => NOTHING,
  openStep: () => NOTHING,
  showStep: () => NOTHING,
  closeStep: () => NOTHING,
  turnPage: () => ({ page: 1 }),
  addTime: () => ({ minutes: 5 }),
  setChecks: () => ({ on: true }),
  letThrough: () => NOTHING,
  showParked: () => ({ page: 0 }),
  park: () => ({ id: crypto.randomUUID(), text: "Wie heeft de sleutel?" }),
  settleParked: () => ({ done: true }),
  unpark: () => NOTHING,
  choose: () => ({ name: "order", value: [] }),
  chooseCircle: () => ({ circle: "room" }),
  divide: () => ({ kind: "pair", of: 2 }),
  makeSeat: ({ partnerId }) => ({ standing: "formal", partnerId, people: 4 }),
  seatToTypeFor: () => NOTHING,
  removeSeat: () => NOTHING,
  lowerHand: () => NOTHING,
  giveWayBack: () => NOTHING,
  moveToGroup: () => ({ group: crypto.randomUUID() }),
  supportLine: () => ({ value: true }),
  assent: () => ({ answer: "agree", textSha256: "0".repeat(64) }),
  harvest: () => NOTHING,
  lineSources: () => NOTHING,
  unused: () => NOTHING,
  takeOver: ({ contributionId }) => ({ contributionId }),
  agreementPdf: () => NOTHING,
  agreementPicture: () => NOTHING,
  metrics: () => NOTHING,
};
