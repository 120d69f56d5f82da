import { expect, test } from "vitest";
import type { KeptErrand } from "../outbox.ts";
import { parkedOf } from "./own.ts";

const errand = (key: string, state: KeptErrand["state"], text = ""): KeptErrand => ({
  ...{ key, state, method: "POST", path: "", body: { text }, status: 0, message: "", at: 1 },
  about: { stepId: "", round: 0, words: text },
});

test("Amir reads what he put there, also before it was sent, and no more what he took away", () => {
  const sent = [
    { id: "a", text: "Wie betaalt de koffie?" },
    { id: "b", text: "Een sleutel" },
  ];
  const own = parkedOf(sent, [errand("park:c", "waiting", "De zomer"), errand("unpark:a", "sent")]);
  expect(own.map(({ text }) => text)).toEqual(["Een sleutel", "De zomer"]);
});

test("what was refused is not on the list, and what could not be taken away is", () => {
  const own = parkedOf([{ id: "a", text: "Een sleutel" }], [errand("park:c", "refused"), errand("unpark:a", "later")]);
  expect(own).toEqual([{ id: "a", text: "Een sleutel" }]);
});
