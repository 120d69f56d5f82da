import consult from "./content/planned/consult.json" with { type: "json" };
import rollenBedenken from "./content/planned/rollen-bedenken.json" with { type: "json" };
import slotplenaire from "./content/planned/slotplenaire.json" with { type: "json" };
import socialeKaart from "./content/planned/sociale-kaart.json" with { type: "json" };

/** The exercises of the toolkit that are not made yet, in its order: the file of one becomes the `content.json` of its folder. */
export const planned = [rollenBedenken, consult, slotplenaire, socialeKaart].map(({ exercise }) => exercise);
