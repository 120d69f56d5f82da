import { afterEach, expect, test, vi } from "vitest";
import { bodyOf } from "./bodyOf.ts";

afterEach(() => vi.unstubAllGlobals());

class OldButton {
  name = "value";
  value = "ja";
}

test("the button that was pressed is in the body, also where FormData takes no button", () => {
  // As browsers before Chrome 112 have it: the second argument is lost without a word.
  const Real = FormData;
  vi.stubGlobal(
    "FormData",
    class extends Real {
      constructor() {
        super();
        this.set("note", "Graag");
      }
    },
  );
  vi.stubGlobal("HTMLButtonElement", OldButton);
  const [form, button] = [{}, new OldButton()] as unknown as [HTMLFormElement, HTMLElement];
  expect([...bodyOf(form, button)]).toEqual([
    ["note", "Graag"],
    ["value", "ja"],
  ]);
  expect([...bodyOf(form, null)]).toEqual([["note", "Graag"]]);
});
