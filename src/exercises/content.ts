import json from "./toolkit-content.json" with { type: "json" };

/** All fixed texts of the toolkit (nl). Only for the server: it is 109 kB. */
export const content = json;
