import { type Plural, say, type Values } from "../../lib/say.ts";

/** Our words on the wall, with numbers and names in their places: a name in another script turns nothing around it. */
export const inDutch = (text: string | Plural, values: Values): string => say(text, values);
