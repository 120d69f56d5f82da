import { expect, test } from "vitest";
import { seatLabelIn } from "./seatLabel.ts";

test("a seat is called by its picture in every language, with the same number", () => {
  expect(seatLabelIn("nl", "fiets 2")).toBe("fiets 2");
  expect(seatLabelIn("nl-x-a2", "fiets")).toBe("fiets");
  expect(seatLabelIn("ar", "fiets 2")).toBe("دراجة 2");
  expect(seatLabelIn("ar", "zwaan 3")).toBe("zwaan 3");
});
