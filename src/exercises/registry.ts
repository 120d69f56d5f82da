import afspraken from "./afspraken/index.ts";
import boom from "./boom/index.ts";
import briefOfFietsbel from "./brief-of-fietsbel/index.ts";
import consult from "./consult/index.ts";
import type { Exercise } from "./contract.ts";
import eigenVoorbeeld from "./eigen-voorbeeld/index.ts";
import evalueren from "./evalueren/index.ts";
import kader from "./kader/index.ts";
import kracht from "./kracht/index.ts";
import opzetten from "./opzetten/index.ts";
import pauze from "./pauze/index.ts";
import pitch from "./pitch/index.ts";
import plenaireTerugkoppeling from "./plenaire-terugkoppeling/index.ts";
import presentaties from "./presentaties/index.ts";
import rollenBedenken from "./rollen-bedenken/index.ts";
import rollenmarkt from "./rollenmarkt/index.ts";
import slotplenaire from "./slotplenaire/index.ts";
import socialeKaart from "./sociale-kaart/index.ts";
import terugblik from "./terugblik/index.ts";
import toekomstvisie from "./toekomstvisie/index.ts";
import valkuilen from "./valkuilen/index.ts";
import verschillen from "./verschillen/index.ts";
import voorbeelden from "./voorbeelden/index.ts";
import vooroordelenspel from "./vooroordelenspel/index.ts";
import wandeling from "./wandeling/index.ts";
import watStaatInDeWeg from "./wat-staat-in-de-weg/index.ts";
import welkom from "./welkom/index.ts";
import welkomTerug from "./welkom-terug/index.ts";

/** Every exercise there is, one line each. */
export const exercises: Exercise[] = [
  welkom,
  welkomTerug,
  kader,
  pitch,
  presentaties,
  verschillen,
  kracht,
  rollenBedenken,
  wandeling,
  vooroordelenspel,
  voorbeelden,
  eigenVoorbeeld,
  rollenmarkt,
  watStaatInDeWeg,
  opzetten,
  toekomstvisie,
  boom,
  plenaireTerugkoppeling,
  consult,
  valkuilen,
  afspraken,
  slotplenaire,
  evalueren,
  briefOfFietsbel,
  socialeKaart,
  terugblik,
  pauze,
];

const byId = new Map(exercises.map((exercise) => [exercise.id, exercise]));

/** The exercise with this id, or null when it does not exist (yet). */
export const findExercise = (id: string): Exercise | null => byId.get(id) ?? null;
