import type texts from "./texts.json";

/** The words of the room on a phone. */
export type PhoneWords = typeof texts;
