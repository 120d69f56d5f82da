import afspraken from "./afspraken/index.ts";
import boom from "./boom/index.ts";
import type { Exercise } from "./contract.ts";
import eigenVoorbeeld from "./eigen-voorbeeld/index.ts";
import kracht from "./kracht/index.ts";
import pauze from "./pauze/index.ts";
import pitch from "./pitch/index.ts";
import presentaties from "./presentaties/index.ts";
import rollenmarkt from "./rollenmarkt/index.ts";
import valkuilen from "./valkuilen/index.ts";
import vooroordelenspel from "./vooroordelenspel/index.ts";
import wandeling from "./wandeling/index.ts";
import watStaatInDeWeg from "./wat-staat-in-de-weg/index.ts";
import welkom from "./welkom/index.ts";

/** Every exercise there is, one line each. */
export const exercises: Exercise[] = [
  welkom,
  presentaties,
  kracht,
  eigenVoorbeeld,
  rollenmarkt,
  watStaatInDeWeg,
  boom,
  valkuilen,
  afspraken,
  pitch,
  wandeling,
  vooroordelenspel,
  pauze,
];

const byId = new Map(exercises.map((exercise) => [exercise.id, exercise]));

/** The exercise with this id, or null when it does not exist (yet). */
export const findExercise = (id: string): Exercise | null => byId.get(id) ?? null;
