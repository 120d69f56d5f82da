/** What a presentation clicker asks for. */
export type ClickerKey = "next" | "previous" | "blank";

const KEYS = new Map<string, ClickerKey>([
  ["PageDown", "next"],
  ["ArrowRight", "next"],
  ["PageUp", "previous"],
  ["ArrowLeft", "previous"],
  ["b", "blank"],
  ["B", "blank"],
  [".", "blank"],
]);
const MESSAGE = "vruchtbare-bodem-key";

type Pressed = Pick<KeyboardEvent, "key" | "repeat" | "ctrlKey" | "metaKey" | "altKey">;

/** What a key on the keyboard asks for, if a clicker could have typed it; held down it asks once. */
export const clickerKeyOf = ({ key, repeat, ctrlKey, metaKey, altKey }: Pressed): ClickerKey | null =>
  repeat || ctrlKey || metaKey || altKey ? null : (KEYS.get(key) ?? null);

/** The message with which the projector's window passes a key on to the regie that opened it. */
export const clickerMessage = (key: ClickerKey) => ({ type: MESSAGE, key });

/** The key in such a message; null for any other message. */
export function keyInMessage(data: unknown): ClickerKey | null {
  const { type, key }: { type?: unknown; key?: unknown } = Object(data);
  return type === MESSAGE ? ([...KEYS.values()].find((known) => known === key) ?? null) : null;
}
