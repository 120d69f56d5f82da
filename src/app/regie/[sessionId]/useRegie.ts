import { useRef, useState } from "react";
import type { CircleKind } from "../../../exercises/contract.ts";
import type { FieldProblem } from "../../../lib/formState.ts";
import { within } from "../../../lib/within.ts";
import type { Hearing } from "../../../live/connect.ts";
import type { Pace } from "../../../zaal/practice/pace.ts";
import type { HostContribution } from "../../../zaal/snapshot/answers.ts";
import type { HostSnapshot } from "../../../zaal/snapshot/snapshot.ts";
import { useJump } from "./programme/useJump.ts";
import texts from "./texts.json" with { type: "json" };

/** A "no" to a press: its code, the sentence for the facilitator, what is wrong per field, and the name of the press. */
export type Refusal = { code: string; detail: string; fields: FieldProblem[]; press?: string };

/** What came back from a press: the server's answer, or why not. Neither when the press was a harmless repeat. */
type Outcome = { body: unknown; refusal: Refusal | null };

type Call = {
  name: string;
  path: string;
  method?: "POST" | "PUT" | "DELETE";
  body?: object;
  /** Moves the session: the server must know what the presser saw, and a second press before its result shows is the same press. */
  moves?: boolean;
};

type NewSeat = { standing: HostContribution["standing"]; partnerId: string; people: number; once: string };

const GIVE_UP_AFTER_MS = 10_000;
const LOST: Refusal = { code: "LOST", detail: texts.notices.notSent, fields: [] };

/**
 * Everything that the facilitator can do, as calls of the HTTP API. A press that moves the session carries along what
 * the presser saw; pressing twice does it once.
 */
export function useRegie(
  sessionId: string,
  { seen, revision, step, parts, rounds, partId }: HostSnapshot,
  hearing: Hearing,
) {
  const [underWay, setUnderWay] = useState<string[]>([]);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const hears = hearing === "live" || hearing === "asking";
  const [before, setBefore] = useState({ revision, hears });
  // Who hears the session again needs not be told that the line was gone.
  if (before.revision !== revision || before.hears !== hears) {
    setBefore({ revision, hears });
    if (hears && refusal?.code === LOST.code) setRefusal(null);
  }
  const jump = useJump(seen);
  /** Of each moving press: the revision that it led to, Infinity while it is under way. */
  const movedTo = useRef(new Map<string, number>());

  async function press({ name, path, method = "POST", body = {}, moves = false }: Call): Promise<Outcome> {
    if (moves && (movedTo.current.get(name) ?? 0) > revision) return { body: null, refusal: null };
    if (moves) movedTo.current.set(name, Number.POSITIVE_INFINITY);
    setRefusal(null);
    setUnderWay((names) => [...names, name]);
    const outcome = await send(`/api/${path}`, method, moves ? { ...body, seen } : body);
    setUnderWay((names) => names.filter((_, at) => at !== names.indexOf(name)));
    if (moves) movedTo.current.set(name, revisionIn(outcome.body));
    setRefusal(outcome.refusal && { ...outcome.refusal, press: name });
    return outcome;
  }

  const session = `sessions/${sessionId}`;
  const here = `${session}/steps/${step?.id}`;
  const move = (to: string) => press({ name: to, path: `${session}/move`, body: { to }, moves: true });
  const stage = (name: "open" | "show" | "close") => press({ name, path: `${here}/${name}`, moves: true });
  /** A press that goes somewhere out of order: the page says where, with the way back. */
  const jumpTo = async (title: string, call: Call) => {
    jump.begin(title);
    const outcome = await press({ ...call, moves: true });
    if (outcome.refusal) jump.forget();
    return outcome;
  };
  const titleOf = (stepId: string) => parts.flatMap(({ steps }) => steps).find(({ id }) => id === stepId)?.title ?? "";
  const toRound = (round: number, title: string) => {
    // What was talked about is looked at again; it is not hidden anew.
    const looksBack = step?.state !== "planned" && round < (step?.round ?? 0);
    const act = looksBack || !rounds[round]?.collects ? "show" : "open";
    if (step?.state !== "planned" && step?.state !== "closed" && step?.round === round) return;
    return jumpTo(title, { name: `round ${round}`, path: `${here}/${act}`, body: { round } });
  };
  const moderate = (id: string, body: object) =>
    press({ name: id, path: `contributions/${id}/moderation`, method: "PUT", body });

  return {
    refusal,
    /** Whether the press with this name (of a contribution or seat: its id) still waits for its answer. */
    isUnderWay: (name: string) => underWay.includes(name),
    /** Whether the last "no" was to the press with this name, and this its code. */
    wasRefused: (name: string, code: string) => refusal?.press === name && refusal.code === code,
    report: setRefusal,
    /** To where this page jumped last, for a while; null when that is past. */
    jumped: jump.jumped,
    next: () => move("next"),
    previous: () => move("previous"),
    onward: () => move("onward"),
    back: () => move("back"),
    undo: () => move("undo"),
    goTo: (stepId: string) => {
      const call = { name: stepId, path: `${session}/move`, body: { to: stepId } };
      return stepId === step?.id ? move(stepId) : jumpTo(titleOf(stepId), call);
    },
    toRound,
    closePart: () => press({ name: "endPart", path: `${session}/parts/${partId}/close`, moves: true }),
    openPart: () => press({ name: "openPart", path: `${session}/parts/${partId}/open`, moves: true }),
    reopenPart: (id: string) => press({ name: `reopen ${id}`, path: `${session}/parts/${id}/reopen`, moves: true }),
    closeSession: () => press({ name: "end", path: `${session}/close`, moves: true }),
    close: () => stage("close"),
    reopen: () => stage(step?.collects ? "open" : "show"),
    turnTo: (page: number) => press({ name: "page", path: `${here}/page`, body: { page }, moves: true }),
    jumpTo: async (page: number, title: string) => {
      if (page !== step?.page) await jumpTo(title, { name: "page", path: `${here}/page`, body: { page } });
    },
    addMinutes: (minutes: number) => press({ name: "timer", path: `${here}/timer`, body: { minutes } }),
    choose: (name: string, value: string[], circle?: string) =>
      press({ name, path: `${here}/choice`, body: { name, value, circle } }),
    /** Who do this step together; of groups by which that are there. */
    chooseCircle: (circle: CircleKind, divisionId?: string) =>
      press({ name: "circle", path: `${here}/circle`, body: { circle, divisionId } }),
    makeGroups: (wish: { kind: "group" | "pair"; of: number; mixed: boolean; once: string }) =>
      press({ name: "circle", path: `${here}/division`, body: wish }),
    moveToGroup: (seatId: string, group: string) =>
      press({ name: `group ${seatId}`, path: `${session}/seats/${seatId}/group`, method: "PUT", body: { group } }),
    blank: (blank: boolean) => press({ name: "blank", path: `${session}/screen`, body: { blank } }),
    darken: (dark: boolean) => press({ name: "dark", path: `${session}/screen`, body: { dark } }),
    lock: (locked: boolean) => press({ name: "lock", path: `${session}/door`, body: { locked } }),
    setPlayers: (pace: Pace) => press({ name: "players", path: `${session}/players`, body: { pace } }),
    renewCode: () => press({ name: "code", path: `${session}/code` }),
    addSeat: (body: NewSeat) => press({ name: "seat", path: `${session}/seats`, body }),
    removeSeat: (id: string) => press({ name: id, path: `${session}/seats/${id}`, method: "DELETE" }),
    quiet: (on: boolean) => press({ name: "quiet", path: `${session}/quiet`, body: { on } }),
    turns: (to: "begin" | "next" | "end", of?: string) =>
      press({ name: "turns", path: `${session}/turns`, body: { to, seen: of } }),
    lowerHand: (id: string) => press({ name: `hand ${id}`, path: `${session}/seats/${id}/hand`, method: "DELETE" }),
    giveWayBack: (id: string) => press({ name: id, path: `${session}/seats/${id}/return` }),
    hide: (id: string, hidden: boolean) => moderate(id, { hidden }),
    star: (id: string, starred: boolean) => moderate(id, { starred }),
    removePhoto: (id: string) => press({ name: id, path: `contributions/${id}/photo?as=host`, method: "DELETE" }),
    letThrough: (id: string) => moderate(id, { letThrough: true }),
    letAllThrough: () => press({ name: "letThrough", path: `${here}/let-through` }),
    /** Whether what is sent waits from now on; what waits is let through where that ends. */
    check: (on: boolean) => press({ name: "checks", path: `${here}/checks`, body: { on, letThrough: !on } }),
    park: (id: string, text: string) => press({ name: "park", path: `${session}/parked?as=host`, body: { id, text } }),
    settle: (id: string, done: boolean) =>
      press({ name: id, path: `${session}/parked/${id}`, method: "PUT", body: { done } }),
    unpark: (id: string) => press({ name: id, path: `${session}/parked/${id}?as=host`, method: "DELETE" }),
    /** Which page of what is for later the wall shows; null for none. */
    showParked: (page: number | null) => press({ name: "parked", path: `${session}/parked/show`, body: { page } }),
    takeOver: (contributionId: string, begin: boolean) =>
      press({
        name: `take ${contributionId}`,
        path: `${session}/samenwerkingsafspraak/lines`,
        body: { contributionId, begin },
      }),
    sayInDutch: (id: string, text: string) =>
      press({ name: `dutch ${id}`, path: `contributions/${id}/dutch`, method: "PUT", body: { text } }),
    merge: (id: string, mergedInto: string | null) => moderate(id, { mergedInto }),
  };
}

export type Acts = ReturnType<typeof useRegie>;

async function send(path: string, method: string, body: object): Promise<Outcome> {
  try {
    const response = await fetch(path, {
      method,
      headers: { "content-type": "application/json" },
      body: method === "DELETE" ? undefined : JSON.stringify(body),
      signal: within(GIVE_UP_AFTER_MS),
    });
    const answer: unknown = response.status === 204 ? null : await response.json();
    return response.ok ? { body: answer, refusal: null } : { body: null, refusal: refusalIn(answer) };
  } catch {
    return { body: null, refusal: LOST };
  }
}

function refusalIn(problem: unknown): Refusal {
  const { fields }: { fields?: unknown } = Object(problem);
  return {
    code: wordIn(problem, "code"),
    detail: wordIn(problem, "detail"),
    fields: Array.isArray(fields)
      ? fields.map((field) => ({ path: wordIn(field, "path"), message: wordIn(field, "message") }))
      : [],
  };
}

/** A refusal led nowhere: 0 lets the next press through. */
const revisionIn = (answer: unknown): number => Number(Object(answer).revision ?? 0);

/** The text under `key` in a JSON answer, or "". */
export function wordIn(answer: unknown, key: string): string {
  const value: unknown = Object(answer)[key];
  return typeof value === "string" ? value : "";
}
