import rollenBedenken from "./content/planned/rollen-bedenken.json" with { type: "json" };
import socialeKaart from "./content/planned/sociale-kaart.json" with { type: "json" };
import toekomstvisie from "./content/planned/toekomstvisie.json" with { type: "json" };

/** The exercises of the toolkit that are not made yet, in its order: the file of one becomes the `content.json` of its folder. */
export const planned = [rollenBedenken, toekomstvisie, socialeKaart].map(({ exercise }) => exercise);
