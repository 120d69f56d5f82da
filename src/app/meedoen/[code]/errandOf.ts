import type { Errand } from "../../../contributions/outbox.ts";
import { keys } from "../../../contributions/own.ts";
import { parkedKeys } from "../../../contributions/parked/own.ts";
import type { PhoneAct } from "../../../exercises/contract.ts";
import { formBody } from "../../../lib/formBody.ts";
import { uuid7 } from "../../../lib/uuid7.ts";

/** For which seat errands are: a phone's own, or one that the host types for (`asHost`). */
export type ErrandSeat = {
  sessionId: string;
  participantId: string;
  partnerId: string;
  /** Of the seat's samenwerking, where the session has several. */
  partnershipId?: string;
  asHost: boolean;
};

/** Where a form stands: in a round of a step, or apart from any step. */
export type ErrandStep = { id: string; round: number };

/** What a form of a phone does: an act of an exercise, or that somebody is ready in the round, has something for later, wants to say something, or passes. */
export type FormAct =
  | PhoneAct
  | { do: "ready" }
  | { do: "park" }
  | { do: "unpark"; id: string }
  | { do: "hand" | "pass" };

/** What a filled-in form wants to have done, as a call of the API (its table is api/README.md). */
export function errandOf(act: FormAct, form: FormData, seat: ErrandSeat, step: ErrandStep): Errand {
  const { participantId, partnerId, asHost } = seat;
  const body = formBody(form);
  const about = { stepId: step.id, round: step.round, words: String(form.get("$words") ?? "") };
  const session = `/api/sessions/${seat.sessionId}`;
  const forSeat = asHost ? `?as=host&participantId=${participantId}` : "";
  const asked = asHost ? "?as=host" : "";
  switch (act.do) {
    case "contribute": {
      const id = uuid7();
      const lang = form.get("$lang");
      const request = {
        ...{ id, stepId: step.id, round: step.round, body },
        ...(asHost ? { participantId } : {}),
        ...(lang ? { lang } : {}),
      };
      return {
        key: keys.contribute(id),
        method: "POST",
        path: `${session}/contributions${asked}`,
        body: request,
        about,
      };
    }
    case "change":
      return {
        key: keys.change(act.id),
        method: "PUT",
        path: `/api/contributions/${act.id}${forSeat}`,
        body: { body },
        about,
      };
    case "withdraw":
      return {
        key: keys.withdraw(act.id),
        method: "DELETE",
        path: `/api/contributions/${act.id}${forSeat}`,
        body: null,
        about,
      };
    case "support":
      return {
        key: keys.support(act.id),
        method: "PUT",
        path: `/api/contributions/${act.id}/support${forSeat}`,
        body,
        about,
      };
    case "support-line":
      return {
        key: keys.line(act.id),
        method: "PUT",
        path: `${session}/samenwerkingsafspraak/lines/${act.id}/support${forSeat}`,
        body: { value: body.value === "ja" },
        about,
      };
    case "ready":
      return {
        key: keys.ready(step.id, step.round),
        method: "PUT",
        path: `${session}/ready${forSeat}`,
        body: { stepId: step.id, round: step.round, value: body.value === "ja" },
        about,
      };
    case "park": {
      const id = uuid7();
      const text = String(body.text ?? "");
      return { key: parkedKeys.park(id), method: "POST", path: `${session}/parked`, body: { id, text }, about };
    }
    case "unpark":
      return {
        key: parkedKeys.unpark(act.id),
        method: "DELETE",
        path: `${session}/parked/${act.id}`,
        body: null,
        about,
      };
    case "hand":
      return {
        key: "hand",
        method: "PUT",
        path: `${session}/hand${forSeat}`,
        body: { value: body.value === "ja" },
        about,
      };
    case "pass":
      return { key: "pass", method: "POST", path: `${session}/turns/pass${forSeat}`, body: {}, about };
    case "assent":
      return {
        key: keys.assent(),
        method: "PUT",
        path: `${session}/samenwerkingsafspraak/assent${asked}`,
        body: asHost ? { ...body, partnerId } : body,
        about,
      };
  }
}
