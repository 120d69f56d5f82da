import briefOfFietsbel from "./content/planned/brief-of-fietsbel.json" with { type: "json" };
import consult from "./content/planned/consult.json" with { type: "json" };
import evalueren from "./content/planned/evalueren.json" with { type: "json" };
import kader from "./content/planned/kader.json" with { type: "json" };
import opzetten from "./content/planned/opzetten.json" with { type: "json" };
import rollenBedenken from "./content/planned/rollen-bedenken.json" with { type: "json" };
import slotplenaire from "./content/planned/slotplenaire.json" with { type: "json" };
import socialeKaart from "./content/planned/sociale-kaart.json" with { type: "json" };
import toekomstvisie from "./content/planned/toekomstvisie.json" with { type: "json" };
import verschillen from "./content/planned/verschillen.json" with { type: "json" };
import voorbeelden from "./content/planned/voorbeelden.json" with { type: "json" };

/** The exercises of the toolkit that are not made yet, in its order: the file of one becomes the `content.json` of its folder. */
export const planned = [
  kader,
  verschillen,
  voorbeelden,
  opzetten,
  evalueren,
  briefOfFietsbel,
  rollenBedenken,
  toekomstvisie,
  consult,
  slotplenaire,
  socialeKaart,
].map(({ exercise }) => exercise);
