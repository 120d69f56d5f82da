import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { CircleOnWall } from "../../../zaal/snapshot/circles.ts";
import type { WatchedStep } from "../../../zaal/snapshot/snapshot.ts";
import { Circles } from "./Circles.tsx";

const NORTH: CircleOnWall = {
  ...{ id: "north", title: "Noord", sign: null, labels: ["maan"], people: 3, ready: 1, sent: null },
  visits: { title: "Zuid", sign: null },
};
const wall = (state: WatchedStep["state"]) =>
  renderToStaticMarkup(<Circles circles={[NORTH]} step={{ state, collects: true } as WatchedStep} />);

test("the wall sends people on a visit while it goes on, and back once it is over", () => {
  expect(wall("open")).toMatch(/Op bezoek bij.*Zuid/);
  for (const state of ["shown", "closed"] as const) {
    expect(wall(state)).toContain("Terug naar je eigen plek.");
    expect(wall(state)).not.toContain("Op bezoek bij");
  }
});
