import { randomUUID } from "node:crypto";
import type { Coordinator, Member } from "../../src/accounts/access.ts";
import type { Verb } from "../../src/accounts/act/verbs.ts";
import { invite, joinAsMember, withdraw } from "../../src/accounts/invitations/writes.ts";
import { changeName, changePassword, endOtherSignIns, endSignIn } from "../../src/accounts/own/writes.ts";
import { makeReset, makeResetOnServer } from "../../src/accounts/resets/writes.ts";
import { changeDetails as changeTeam, removeMember, setRoles } from "../../src/accounts/team/writes.ts";
import { sayInDutch } from "../../src/contributions/dutch/writes.ts";
import { park, settle, unpark } from "../../src/contributions/parked/writes.ts";
import { removePhoto } from "../../src/contributions/photos/away/writes.ts";
import { forgetOldSessions } from "../../src/contributions/retention/writes.ts";
import { moderate } from "../../src/contributions/writes.ts";
import { db } from "../../src/lib/db.ts";
import { dropConcept } from "../../src/samenwerkingsafspraak/edit/dropped/writes.ts";
import { mergePartners } from "../../src/samenwerkingsafspraak/edit/partners/writes.ts";
import { dropPicture, keepPicture } from "../../src/samenwerkingsafspraak/edit/pictures/writes.ts";
import { takeOver as takeOverAnswer } from "../../src/samenwerkingsafspraak/edit/takeOver/writes.ts";
import * as agreement from "../../src/samenwerkingsafspraak/edit/writes.ts";
import { tellProgress } from "../../src/samenwerkingsafspraak/progress/writes.ts";
import type { Facilitator, Host } from "../../src/sessions/access.ts";
import { letThrough, setChecks } from "../../src/sessions/checking/writes.ts";
import { chooseCircle, makeDivision, moveToGroup } from "../../src/sessions/circles/writes.ts";
import { giveWayBack, removeSeat, renewCode, seatWithoutPhone, setDoor } from "../../src/sessions/door/writes.ts";
import { chooseGuests } from "../../src/sessions/guests/writes.ts";
import { addHost, makeLeader, removeHost, takeOver } from "../../src/sessions/hosts/writes.ts";
import { addPartner, changePartner, removePartner } from "../../src/sessions/partners/writes.ts";
import { addPartnership, removePartnership, renamePartnership } from "../../src/sessions/partnerships/writes.ts";
import { copySession } from "../../src/sessions/prepare/copy/writes.ts";
import { addPart, movePart, removePart } from "../../src/sessions/prepare/parts/writes.ts";
import { addStep, changeStep, moveStep, removeStep } from "../../src/sessions/prepare/steps/writes.ts";
import {
  changeDetails,
  changePart,
  closeSession,
  createSession,
  startSession,
} from "../../src/sessions/prepare/writes.ts";
import { type Keeper, removeProgramme, renameProgramme, saveProgramme } from "../../src/sessions/programmes/writes.ts";
import { removeSession } from "../../src/sessions/remove/writes.ts";
import { PACES } from "../../src/zaal/practice/pace.ts";
import { practise, setPace } from "../../src/zaal/practice/writes.ts";
import { setQuiet, setTurns } from "../../src/zaal/presses/beside/writes.ts";
import { readChoices, readPaging } from "../../src/zaal/presses/paging.ts";
import { addTime, lowerHand, setChoice, setScreen, showParked } from "../../src/zaal/presses/settings/writes.ts";
import { restore, shorten } from "../../src/zaal/presses/shorten/writes.ts";
import { closePart, openPart, reopenPart } from "../../src/zaal/presses/sittings/writes.ts";
import { move, setPage, setStep } from "../../src/zaal/presses/writes.ts";
import { passwordOf } from "./people.ts";

/** What there is in the room that everybody tries things on. */
export type Stage = {
  sessionId: string;
  partId: string;
  stepId: string;
  /** A seat with a phone. */
  seatId: string;
  groupId: string;
  partnershipId: string;
  partnerId: string;
  contributionId: string;
  lineId: string;
  /** A line of the agreement that says what somebody does. */
  actionId: string;
  /** Somebody of the team who leads nothing, and an open invitation into the team. */
  colleague: { userId: string; email: string };
  invitationId: string;
  invitationSecret: string;
  /** A programme that the team saved. */
  programmeId: string;
};

/** Who tries: the proofs that he or she gets at the doors; null where that is none. */
export type Tester = {
  name: string;
  member: Member | null;
  host: Host | null;
  coordinator: Coordinator | null;
  facilitator: Facilitator | null;
  isServer: boolean;
};

type Try = (tester: Tester, stage: Stage) => Promise<unknown>;

/** That somebody has no proof with which to try it at all. */
export const NO_PROOF = "NO_PROOF";

const noProof = (): never => {
  throw Object.assign(new Error(NO_PROOF), { code: NO_PROOF });
};
const host =
  (write: (host: Host, stage: Stage) => Promise<unknown>): Try =>
  async ({ host }, stage) =>
    host ? write(host, stage) : noProof();
const coordinator =
  (write: (coordinator: Coordinator, stage: Stage) => Promise<unknown>): Try =>
  async ({ coordinator }, stage) =>
    coordinator ? write(coordinator, stage) : noProof();
const member =
  (write: (member: Member, stage: Stage, name: string) => Promise<unknown>): Try =>
  async ({ member, name }, stage) =>
    member ? write(member, stage, name) : noProof();
const keeper =
  (write: (keeper: Keeper, stage: Stage) => Promise<unknown>): Try =>
  async ({ facilitator, coordinator }, stage) => {
    const by = facilitator ?? coordinator;
    return by ? write(by, stage) : noProof();
  };
const server =
  (write: (stage: Stage) => Promise<unknown>): Try =>
  async ({ isServer }, stage) =>
    isServer ? write(stage) : noProof();

const details = { title: "Samen verder", area: "Singel", theme: "", wifiName: "", wifiPassword: "" };
const planned = { ...details, date: "2027-03-01", startsAt: "09:30", template: "kennismaking" as const };
const SIGN_IN = "een die er niet is";
const DAY_MS = 24 * 60 * 60 * 1000;

/** Something that is for later in this session. */
async function parkedIn({ sessionId }: Host): Promise<string> {
  const { id } = await db().parked.create({ data: { id: randomUUID(), sessionId, text: "De koffie" } });
  return id;
}

/** One try for each verb of the table, by the function with which the app does it. */
export const tries: Record<Verb, Try> = {
  "team.details": coordinator((by) =>
    changeTeam(by, { name: "Team", contact: "", contactEmail: "", contactPhone: "" }),
  ),
  "team.invite": coordinator((by) => invite(by, { label: "", roles: ["FACILITATOR"] })),
  "team.withdrawInvitation": coordinator((by, { invitationId }) => withdraw(by, invitationId)),
  "team.join": member((by, { invitationSecret }) => joinAsMember(by, invitationSecret, "192.0.2.1")),
  "team.roles": coordinator((by, { colleague }) => setRoles(by, colleague.userId, ["FACILITATOR"])),
  "team.removeMember": coordinator((by, { colleague }) => removeMember(by, colleague.userId, null)),
  "team.resetPassword": coordinator((by, { colleague }) => makeReset(by, colleague.userId)),
  "team.resetOnServer": server(({ colleague }) => makeResetOnServer(colleague.email)),
  "team.renameProgramme": keeper((by, { programmeId }) => renameProgramme(by, programmeId, "Een avond")),
  "team.removeProgramme": keeper((by, { programmeId }) => removeProgramme(by, programmeId)),
  "account.name": member((by) => changeName(by, "Een andere naam")),
  "account.password": member((by, _, name) =>
    changePassword(by, { current: passwordOf(name), password: passwordOf(name) }),
  ),
  "account.endSignIn": member((by) => endSignIn(by, SIGN_IN)),
  "account.endOtherSignIns": member((by) => endOtherSignIns(by)),
  "session.create": async ({ facilitator }) => (facilitator ? createSession(facilitator, planned) : noProof()),
  "session.practise": async ({ facilitator }) => (facilitator ? practise(facilitator) : noProof()),
  "session.copy": async ({ facilitator, host }) =>
    facilitator && host ? copySession(host, facilitator, { ...details, parts: {}, practice: false }) : noProof(),
  "session.addHost": host((by, { colleague }) => addHost(by, colleague.userId)),
  "session.removeHost": host((by, { colleague }) => removeHost(by, colleague.userId)),
  "session.stopHosting": host((by) => removeHost(by, by.userId)),
  "session.handOver": host((by, { colleague }) => makeLeader(by, colleague.userId)),
  "session.takeOver": member((by, { sessionId }) => takeOver(by, sessionId)),
  "session.remove": member((by, { sessionId }) => removeSession(by, sessionId, false)),
  "session.forget": server(() => forgetOldSessions(Date.now() + 91 * DAY_MS)),
  "prepare.details": host((by) => changeDetails(by, details)),
  "prepare.addPart": host((by) => addPart(by)),
  "prepare.changePart": host((by, { partId }) => changePart(by, partId, { date: "2027-03-01", startsAt: "10:00" })),
  "prepare.movePart": host((by, { partId }) => movePart(by, partId, by.sessionId)),
  "prepare.removePart": host((by, { partId }) => removePart(by, partId, null)),
  "prepare.addStep": host((by, { partId }) => addStep(by, { place: partId, exercise: "boom", minutes: 5 })),
  "prepare.changeStep": host((by, { stepId }) => changeStep(by, stepId, { minutes: 15 })),
  "prepare.setChecks": host((by, { stepId }) => setChecks(by, stepId, { on: true })),
  "prepare.moveStep": host((by, { stepId, partId }) => moveStep(by, stepId, partId)),
  "prepare.removeStep": host((by, { stepId }) => removeStep(by, stepId)),
  "prepare.addPartner": host((by) => addPartner(by, { name: randomUUID(), side: "formal" })),
  "prepare.changePartner": host((by, { partnerId }) => changePartner(by, partnerId, { name: "Wij", side: "formal" })),
  "prepare.mergePartners": host((by, { partnerId }) => mergePartners(by, { from: partnerId, into: partnerId })),
  "prepare.removePartner": host((by, { partnerId }) => removePartner(by, partnerId)),
  "prepare.addPartnership": host((by) => addPartnership(by, randomUUID())),
  "prepare.renamePartnership": host((by, { partnershipId }) => renamePartnership(by, partnershipId, "Wij samen")),
  "prepare.removePartnership": host((by, { partnershipId }) => removePartnership(by, partnershipId)),
  "prepare.chooseGuests": host((by) => chooseGuests(by, [{ name: "Voetbalclub", side: "informal" }])),
  "prepare.chooseCircle": host((by, { stepId }) => chooseCircle(by, stepId, "room")),
  "prepare.makeGroups": host((by, { stepId }) => makeDivision(by, stepId, { kind: "group", of: 4, mixed: true })),
  "prepare.moveToGroup": host((by, { seatId, groupId }) => moveToGroup(by, seatId, groupId)),
  "prepare.saveProgramme": host((by) => saveProgramme(by, "Een hele dag")),
  "room.start": host((by) => startSession(by)),
  "room.close": host((by) => closeSession(by)),
  "room.lockDoor": host((by) => setDoor(by, true)),
  "room.renewCode": host((by) => renewCode(by)),
  "room.addSeat": host((by, { partnerId }) => seatWithoutPhone(by, { partnerId, standing: "formal", people: 1 })),
  "room.removeSeat": host((by, { seatId }) => removeSeat(by, seatId)),
  "room.giveWayBack": host((by, { seatId }) => giveWayBack(by, seatId)),
  "room.move": host((by) => move(by, "next", undefined, readPaging)),
  "room.undo": host((by) => move(by, "undo", undefined, readPaging)),
  "room.setStep": host((by, { stepId }) => setStep(by, stepId, "open", {}, readPaging)),
  "room.setPage": host((by, { stepId }) => setPage(by, stepId, { page: 0 }, readPaging)),
  "room.lowerHand": host((by, { seatId }) => lowerHand(by, seatId)),
  "room.setTurns": host((by) => setTurns(by, "end")),
  "room.setQuiet": host((by) => setQuiet(by, false)),
  "room.addTime": host((by, { stepId }) => addTime(by, stepId, 2)),
  "room.shorten": host((by, { stepId }) => shorten(by, [{ stepId, to: 5 }])),
  "room.restore": host((by) => restore(by)),
  "room.setScreen": host((by) => setScreen(by, { blank: true })),
  "room.showParked": host((by) => showParked(by, 0)),
  "room.setChoice": host(async (by, { stepId }) => {
    const room = async (...asked: Parameters<typeof readChoices>) => [
      ...(await readChoices(...asked)),
      { name: "none", label: "", options: [], value: [] },
    ];
    return setChoice(by, stepId, { name: "none", value: [] }, room as typeof readChoices);
  }),
  "room.setPlayers": host((by) => setPace(by, PACES.still)),
  "room.closePart": host((by, { partId }) => closePart(by, partId, {})),
  "room.openPart": host((by, { partId }) => openPart(by, partId, {})),
  "room.reopenPart": host((by, { partId }) => reopenPart(by, partId, {}, readPaging)),
  "answers.letThrough": host((by, { stepId }) => letThrough(by, stepId)),
  "answers.moderate": host((by, { contributionId }) => moderate(by, contributionId, { starred: true })),
  "answers.removePhoto": host((by, { contributionId }) => removePhoto(by, contributionId)),
  "answers.sayInDutch": host((by, { contributionId }) => sayInDutch(by, contributionId, { text: "Buiten spelen" })),
  "parked.add": host((by) => park(by, { id: randomUUID(), text: "Wie heeft de sleutel?" })),
  "parked.settle": host(async (by) => settle(by, await parkedIn(by), true)),
  "parked.remove": host(async (by) => unpark(by, await parkedIn(by))),
  "agreement.takeOver": host((by, { contributionId }) => takeOverAnswer(by, contributionId)),
  "agreement.addLine": host((by) => agreement.addLine(by, "goal", { text: randomUUID(), sign: "" })),
  "agreement.changeLine": host((by, { lineId }) => agreement.changeLine(by, lineId, { text: "Ja", sign: "" }, "")),
  "agreement.moveLine": host((by, { lineId }) => agreement.moveLine(by, lineId, "down")),
  "agreement.removeLine": host((by, { lineId }) => agreement.removeLine(by, lineId, "")),
  "agreement.keepPicture": host((by, { lineId }) => keepPicture(by, lineId, "0".repeat(64))),
  "agreement.dropPicture": host((by, { lineId }) => dropPicture(by, lineId, "0".repeat(64))),
  "agreement.propose": host((by) => agreement.propose(by)),
  "agreement.beginNext": host((by) => agreement.beginNext(by)),
  "agreement.backToConcept": host((by) => agreement.backToConcept(by)),
  "agreement.dropConcept": host((by) => dropConcept(by)),
  "agreement.answer": host((by, { partnerId }) =>
    agreement.assentOnBehalf(by, partnerId, { answer: "agree", textSha256: "" }),
  ),
  "agreement.adopt": host((by) => agreement.adopt(by)),
  "agreement.tellProgress": host((by, { actionId }) => tellProgress(by, actionId, { state: "open", seen: "open" })),
};

/** The newest line of the log about this verb. */
export const lineOf = (verb: Verb) => db().act.findFirst({ where: { verb }, orderBy: { id: "desc" } });
