import { expect, test } from "vitest";
import { clickerKeyOf, clickerMessage, keyInMessage } from "./clicker.ts";

const press = (key: string, more = {}) =>
  clickerKeyOf({ key, repeat: false, ctrlKey: false, metaKey: false, altKey: false, ...more });

test("Hanna's clicker says the same with page keys as with arrows, and makes the wall black with b or a full stop", () => {
  expect(["PageDown", "ArrowRight"].map((key) => press(key))).toEqual(["next", "next"]);
  expect(["PageUp", "ArrowLeft"].map((key) => press(key))).toEqual(["previous", "previous"]);
  expect(["b", "B", "."].map((key) => press(key))).toEqual(["blank", "blank", "blank"]);
});

test("a key that is held down, a shortcut, or any other key asks for nothing", () => {
  for (const more of [{ repeat: true }, { ctrlKey: true }, { metaKey: true }, { altKey: true }])
    expect(press("ArrowRight", more)).toBeNull();
  expect(press("x")).toBeNull();
});

test("the regie understands the wall's message and no other", () => {
  expect(keyInMessage(clickerMessage("blank"))).toBe("blank");
  for (const strange of [null, "blank", { key: "next" }, { ...clickerMessage("next"), key: "close" }])
    expect(keyInMessage(strange)).toBeNull();
});
