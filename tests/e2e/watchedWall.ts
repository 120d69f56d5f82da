import type { APIRequestContext, Page } from "@playwright/test";
import { devices, expect, type OpenDevice } from "../browser.ts";
import { signInWith } from "./demoTeam.ts";
import { following } from "./following.ts";
import type { FullRoom } from "./fullRoom.ts";
import { alive } from "./regie.ts";
import { type WallSize, wallFaults } from "./wallFaults.ts";

/** A wall that hangs, which Hanna leads by the API. */
export type WatchedWall = {
  hanna: APIRequestContext;
  wall: Page;
  /** What could not be read, with where that was. */
  found: string[];
  /** Hanna does something. */
  call: (path: string, data: object) => Promise<void>;
  /** Finds what is wrong with the wall once it shows what it is to show by now. */
  look: (what: string) => Promise<void>;
  /** What each page is about; a page without a name is an empty one. */
  pages: () => Promise<string[]>;
};

/** Hangs the wall of a room up, and looks at it in these sizes. */
export async function watchWall(
  openDevice: OpenDevice,
  baseURL: string,
  room: FullRoom,
  sizes: WallSize[],
): Promise<WatchedWall> {
  const laptop = await openDevice(devices.laptop);
  await signInWith(laptop, room, baseURL);
  const hanna = laptop.request;
  const wall = await openDevice({ ...devices.projector, reducedMotion: "reduce" });
  const found: string[] = [];
  await wall.goto(`/scherm/${room.screenToken}`);
  await alive(wall);
  const here = `/api/sessions/${room.sessionId}`;
  const caughtUp = following(wall, room.sessionId, `screen&token=${room.screenToken}`);

  return {
    ...{ hanna, wall, found },
    async call(path, data) {
      const response = await hanna.post(`${here}/${path}`, { data });
      expect(response.status(), `${path}: ${await response.text()}`).toBe(200);
    },
    async look(what) {
      await caughtUp();
      const faults = await wall.evaluate(wallFaults, sizes);
      found.push(...faults.map((fault) => `${what}: ${fault}`));
    },
    async pages() {
      const { step, pageTitles } = await (await hanna.get(`${here}/snapshot?as=host`)).json();
      return Array.from({ length: step.pages }, (_, page) => pageTitles[page] ?? "");
    },
  };
}
