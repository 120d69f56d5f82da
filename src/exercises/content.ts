import agreement from "./content/agreement.json" with { type: "json" };
import forms from "./content/forms.json" with { type: "json" };
import participants from "./content/participants.json" with { type: "json" };
import programmes from "./content/programmes.json" with { type: "json" };
import tree from "./content/tree.json" with { type: "json" };

/**
 * The toolkit's fixed texts (nl) that no exercise has for itself; its own ones an exercise keeps in its `content.json`.
 * Only for the server.
 */
export const content = { ...agreement, ...forms, ...participants, ...programmes, ...tree };
