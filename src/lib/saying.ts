import type { Plural, Values } from "./say.ts";

/** What is to be said, without the words: which text of which file (its path in src without ".json"), and its values. */
export type Saying = { file: string; key: string; values: Values };

declare const encoded: unique symbol;
/** A Saying as a schema carries it: zod knows no message but a string. */
export type Message = string & { readonly [encoded]: true };

/** The keys of a file of texts, as in "errors.date"; what stands in a list goes by its id. */
type KeyOf<Texts> = {
  [Key in keyof Texts & string]: Texts[Key] extends string | Plural
    ? Key
    : Texts[Key] extends readonly unknown[]
      ? `${Key}.${string}`
      : `${Key}.${KeyOf<Texts[Key]>}`;
}[keyof Texts & string];

/** How the mistakes are said whose words stand in `file`; `Texts` is the type of its Dutch. */
export const saying =
  <Texts>(file: string) =>
  (key: KeyOf<Texts>, values: Values = {}): Message =>
    JSON.stringify([file, key, values]) as Message;

/** What a schema's message says; null for a sentence. */
export function sayingOf(message: Message): Saying;
export function sayingOf(message: string): Saying | null;
export function sayingOf(message: string): Saying | null {
  if (!message.startsWith("[")) return null;
  const [file, key, values] = JSON.parse(message);
  return { file, key, values };
}
