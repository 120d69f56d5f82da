/**
 * Who somebody is to what a verb is about: its leader, who was added beside the leader, a coordinator of its team, a
 * facilitator of the team, anybody with an account, or whoever runs the server.
 */
const ROLES = ["leader", "host", "coordinator", "facilitator", "member", "server"] as const;
export type StaffRole = (typeof ROLES)[number];

const COORDINATES = ["coordinator"] as const;
const FACILITATES = ["facilitator"] as const;
const LEADS = ["leader", "host"] as const;
const PREPARES = ["leader", "host", "coordinator"] as const;
const DECIDES = ["leader", "coordinator"] as const;
const WORKS = ["coordinator", "facilitator"] as const;
const OWNS = ["member"] as const;
const SERVES = ["server"] as const;

/**
 * Everything that staff do, with the roles that may. The check in `act`, the test of every verb with every role, the
 * coordinators' page of rights and the words of their log follow from it.
 */
export const verbs = {
  "team.details": COORDINATES,
  "team.invite": COORDINATES,
  "team.withdrawInvitation": COORDINATES,
  "team.join": OWNS,
  "team.roles": COORDINATES,
  "team.removeMember": COORDINATES,
  "team.resetPassword": COORDINATES,
  "team.resetOnServer": SERVES,
  "team.renameProgramme": WORKS,
  "team.removeProgramme": WORKS,
  "account.name": OWNS,
  "account.password": OWNS,
  "account.endSignIn": OWNS,
  "account.endOtherSignIns": OWNS,
  "session.create": FACILITATES,
  "session.copy": FACILITATES,
  "session.practise": FACILITATES,
  "session.addHost": DECIDES,
  "session.removeHost": DECIDES,
  "session.stopHosting": ["host"],
  "session.handOver": DECIDES,
  "session.takeOver": COORDINATES,
  "session.remove": DECIDES,
  "session.forget": SERVES,
  "prepare.details": PREPARES,
  "prepare.addPart": PREPARES,
  "prepare.changePart": PREPARES,
  "prepare.movePart": PREPARES,
  "prepare.removePart": PREPARES,
  "prepare.addStep": PREPARES,
  "prepare.changeStep": PREPARES,
  "prepare.setChecks": PREPARES,
  "prepare.moveStep": PREPARES,
  "prepare.removeStep": PREPARES,
  "prepare.addPartner": PREPARES,
  "prepare.changePartner": PREPARES,
  "prepare.mergePartners": PREPARES,
  "prepare.removePartner": PREPARES,
  "prepare.addPartnership": PREPARES,
  "prepare.renamePartnership": PREPARES,
  "prepare.removePartnership": PREPARES,
  "prepare.chooseGuests": PREPARES,
  "prepare.chooseCircle": PREPARES,
  "prepare.makeGroups": PREPARES,
  "prepare.moveToGroup": PREPARES,
  "prepare.saveProgramme": PREPARES,
  "room.start": LEADS,
  "room.close": LEADS,
  "room.lockDoor": LEADS,
  "room.renewCode": LEADS,
  "room.addSeat": LEADS,
  "room.removeSeat": LEADS,
  "room.giveWayBack": LEADS,
  "room.move": LEADS,
  "room.undo": LEADS,
  "room.setStep": LEADS,
  "room.setPage": LEADS,
  "room.addTime": LEADS,
  "room.shorten": LEADS,
  "room.restore": LEADS,
  "room.lowerHand": LEADS,
  "room.setQuiet": LEADS,
  "room.setTurns": LEADS,
  "room.setScreen": LEADS,
  "room.showParked": LEADS,
  "room.setChoice": LEADS,
  "room.setPlayers": LEADS,
  "room.closePart": LEADS,
  "room.openPart": LEADS,
  "room.reopenPart": LEADS,
  "answers.letThrough": LEADS,
  "answers.moderate": LEADS,
  "answers.removePhoto": LEADS,
  "answers.sayInDutch": LEADS,
  "parked.add": LEADS,
  "parked.settle": LEADS,
  "parked.remove": LEADS,
  "agreement.takeOver": PREPARES,
  "agreement.addLine": PREPARES,
  "agreement.changeLine": PREPARES,
  "agreement.moveLine": PREPARES,
  "agreement.removeLine": PREPARES,
  "agreement.keepPicture": PREPARES,
  "agreement.dropPicture": PREPARES,
  "agreement.propose": PREPARES,
  "agreement.beginNext": PREPARES,
  "agreement.backToConcept": PREPARES,
  "agreement.dropConcept": PREPARES,
  "agreement.answer": PREPARES,
  "agreement.adopt": PREPARES,
  "agreement.tellProgress": PREPARES,
} as const satisfies Record<string, readonly StaffRole[]>;

/** So long the lines of the log are kept: half a year, without content (conventions G-9). */
export const ACTS_KEPT_DAYS = 183;

export type Verb = keyof typeof verbs;

/** Who somebody may turn out to be by each kind of proof. */
type RolesBy = {
  host: "leader" | "host" | "coordinator";
  coordinator: "coordinator";
  facilitator: "facilitator";
  member: "leader" | "coordinator" | "member";
  server: "server";
};

/** The verbs that one may do with this kind of proof at all. */
export type VerbOf<Kind extends keyof RolesBy> = {
  [One in Verb]: Extract<(typeof verbs)[One][number], RolesBy[Kind]> extends never ? never : One;
}[Verb];

export const verbIds = Object.keys(verbs) as Verb[];

/** Whether this text is one of the verbs. */
export const isVerb = (id: string): id is Verb => Object.hasOwn(verbs, id);

/** Whether somebody who is this may do that. */
export const mayDo = (verb: Verb, roles: readonly StaffRole[]): boolean =>
  roles.some((role) => (verbs[verb] as readonly StaffRole[]).includes(role));
