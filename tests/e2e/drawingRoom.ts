import { findExercise } from "../../src/exercises/registry.ts";
import { devices, type OpenDevice } from "../browser.ts";
import { signInWith } from "./demoTeam.ts";
import { type FullRoom, openFullRoom } from "./fullRoom.ts";
import { direct } from "./people.ts";
import { alive } from "./regie.ts";

/** The exercise in which people draw. */
export const VISION = "toekomstvisie";

/** Hanna has asked everybody to draw; her laptop and the wall are open. */
export async function openDrawing(openDevice: OpenDevice, baseURL = "") {
  const exercise = findExercise(VISION);
  if (!exercise) throw new Error("Nobody draws.");
  const room = await openFullRoom([exercise], 1, "Samen tekenen");
  const laptop = await openDevice(devices.laptop);
  await signInWith(laptop, room, baseURL);
  await direct(laptop.request, room.sessionId, VISION, "open", 0);
  await laptop.goto(`/regie/${room.sessionId}`);
  const wall = await openDevice(devices.projector);
  await wall.goto(`/scherm/${room.screenToken}`);
  await alive(laptop, wall);
  return { room, laptop, wall };
}

/** The name of an organisation of this side that is in such a room. */
export const partnerOf = ({ people }: FullRoom, side: string): string =>
  people.find(({ partner }) => partner.side === side)?.partner.name ?? "";
