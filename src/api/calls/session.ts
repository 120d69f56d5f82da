import { z } from "zod";
import { showParkedRequest } from "../../contributions/parked/schema.ts";
import type { ProblemCode } from "../../lib/errors.ts";
import { renewCode, setDoor } from "../../sessions/door/writes.ts";
import { closeSession } from "../../sessions/prepare/writes.ts";
import { playersRequest } from "../../zaal/practice/schema.ts";
import { setPace } from "../../zaal/practice/writes.ts";
import { setQuiet, setTurns } from "../../zaal/presses/beside/writes.ts";
import { readPaging } from "../../zaal/presses/paging.ts";
import {
  doorRequest,
  moveRequest,
  quietRequest,
  screenRequest,
  sittingRequest,
  turnsRequest,
} from "../../zaal/presses/schema.ts";
import { setScreen, showParked } from "../../zaal/presses/settings/writes.ts";
import { closePart, openPart, reopenPart } from "../../zaal/presses/sittings/writes.ts";
import { move } from "../../zaal/presses/writes.ts";
import { json } from "../answer.ts";
import { call } from "../call.ts";
import { revised } from "../shapes.ts";
import { host, pressingHost } from "../who.ts";

const PRESS: ProblemCode[] = ["NOT_NOW", "MOVED_ALREADY"];

/** How the host steers the whole session. */
export const session = [
  call({
    id: "move",
    method: "POST",
    path: "/api/sessions/{sessionId}/move",
    says: "The host goes to the next or the previous step, as the big button goes (`onward`, `back`), undoes the last press, or goes straight to a step.",
    who: pressingHost,
    body: moveRequest,
    answers: revised,
    refuses: [...PRESS, "NOTHING_TO_UNDO"],
    run: async ({ by, body: { to, seen } }) => json({ revision: await move(by, to, seen, readPaging) }),
  }),
  call({
    id: "closePart",
    method: "POST",
    path: "/api/sessions/{sessionId}/parts/{partId}/close",
    says: "The host ends a part (dagdeel) that another one follows; doing it twice changes nothing.",
    who: host,
    body: sittingRequest,
    answers: revised,
    refuses: PRESS,
    run: async ({ by, params: { partId }, body }) => json({ revision: await closePart(by, partId, body) }),
  }),
  call({
    id: "openPart",
    method: "POST",
    path: "/api/sessions/{sessionId}/parts/{partId}/open",
    says: "The host opens the next part, with a new code; doing it twice changes nothing.",
    who: host,
    body: sittingRequest,
    answers: revised,
    refuses: PRESS,
    run: async ({ by, params: { partId }, body }) => json({ revision: await openPart(by, partId, body) }),
  }),
  call({
    id: "reopenPart",
    method: "POST",
    path: "/api/sessions/{sessionId}/parts/{partId}/reopen",
    says: "The host goes back into a part that was ended, where it was left; between two parts with a new code. It can be ended again.",
    who: host,
    body: sittingRequest,
    answers: revised,
    refuses: PRESS,
    run: async ({ by, params: { partId }, body }) => json({ revision: await reopenPart(by, partId, body, readPaging) }),
  }),
  call({
    id: "closeSession",
    method: "POST",
    path: "/api/sessions/{sessionId}/close",
    says: "The host ends the session; doing it twice changes nothing; NOT_NOW before it began.",
    who: host,
    body: sittingRequest,
    answers: revised,
    refuses: PRESS,
    run: async ({ by, body: { seen } }) => json({ revision: await closeSession(by, seen) }),
  }),
  call({
    id: "showParked",
    method: "POST",
    path: "/api/sessions/{sessionId}/parked/show",
    says: "The host shows a page of what is for later (parkeerplaats) on the wall, or takes it off with null; it goes by itself where the room goes on.",
    who: pressingHost,
    body: showParkedRequest,
    answers: revised,
    refuses: ["NOT_NOW"],
    run: async ({ by, body: { page } }) => json({ revision: await showParked(by, page) }),
  }),
  call({
    id: "setScreen",
    method: "POST",
    path: "/api/sessions/{sessionId}/screen",
    says: "The host blanks the projector, lights it again, or changes its colours.",
    who: pressingHost,
    body: screenRequest,
    answers: revised,
    refuses: ["NOT_NOW"],
    run: async ({ by, body }) => json({ revision: await setScreen(by, body) }),
  }),
  call({
    id: "setQuiet",
    method: "POST",
    path: "/api/sessions/{sessionId}/quiet",
    says: "The host begins a minute of silence while phones write, adds one more, or ends it.",
    who: pressingHost,
    body: quietRequest,
    answers: revised,
    refuses: ["NOT_NOW"],
    run: async ({ by, body: { on } }) => json({ revision: await setQuiet(by, on) }),
  }),
  call({
    id: "setTurns",
    method: "POST",
    path: "/api/sessions/{sessionId}/turns",
    says: "The host begins a round in which every seat has a turn, goes on to the next seat, or ends it.",
    who: pressingHost,
    body: turnsRequest,
    answers: revised,
    refuses: ["NOT_NOW"],
    run: async ({ by, body: { to, seen } }) => json({ revision: await setTurns(by, to, seen) }),
  }),
  call({
    id: "setDoor",
    method: "POST",
    path: "/api/sessions/{sessionId}/door",
    says: "The host locks the door, or unlocks it.",
    who: host,
    body: doorRequest,
    answers: revised,
    refuses: ["NOT_NOW"],
    run: async ({ by, body: { locked } }) => json({ revision: await setDoor(by, locked) }),
  }),
  call({
    id: "setPlayers",
    method: "POST",
    path: "/api/sessions/{sessionId}/players",
    says: "In a practice session the host says how fast its players play: 0 lets them be still, 4 is four times as fast.",
    who: host,
    body: playersRequest,
    answers: revised,
    refuses: ["NOT_NOW"],
    run: async ({ by, body: { pace } }) => json({ revision: await setPace(by, pace) }),
  }),
  call({
    id: "renewCode",
    method: "POST",
    path: "/api/sessions/{sessionId}/code",
    says: "The host renews the join code and the link.",
    who: host,
    answers: { 200: { is: "the new code", json: z.object({ code: z.string(), revision: z.int() }) } },
    refuses: ["NOT_NOW"],
    run: async ({ by }) => json(await renewCode(by)),
  }),
];
