import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { applyMigrations } from "../../prisma/migrate.ts";
import { memberOf } from "../../src/accounts/access.ts";
import { createTeam, signIn } from "../../src/accounts/writes.ts";
import { answer } from "../../src/api/answer.ts";
import { contribute } from "../../src/contributions/arrival/writes.ts";
import { db } from "../../src/lib/db.ts";
import { listen } from "../../src/live/listen.ts";
import { readSnapshot } from "../../src/zaal/moments.ts";
import { callNamed } from "../calls.ts";
import { withClient } from "../database.ts";
import { ownPostgres } from "../ownPostgres.ts";
import { eventually } from "../patience.ts";
import { joined, opened, signedIn, started } from "./people.ts";

const health = () => callNamed("health").respond(new Request("http://localhost/api/health"), {});

let postgres: Awaited<ReturnType<typeof ownPostgres>>;

beforeAll(async () => {
  postgres = await ownPostgres();
  await applyMigrations(postgres.url);
  process.env.DATABASE_URL = postgres.url;
  // The log of what happens here is no news.
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
});
afterAll(async () => {
  await db().$disconnect();
  await postgres.remove();
});

describe("while PostgreSQL is away", () => {
  test("Amir and Hanna hear so, nothing falls over, and what he typed is kept once it is back", async () => {
    const hanna = await signedIn("Hanna");
    const host = await started(hanna);
    const amir = await joined(host, "informal");
    const stepId = await opened(host, "kracht");
    const account = { email: `h-${randomUUID()}@example.org`, password: "een lange zin voor Hanna" };
    await createTeam({ team: "Team", ...account });
    const cookie = (await signIn(account)).map((line) => line.split(";")[0]).join("; ");
    const woken: unknown[] = [];
    listen((change) => woken.push(change));
    await eventually(() => expect(woken).toEqual([null]));

    const id = randomUUID();
    const body = { about: "formal", dimension: "kennis", text: "Zij kennen de wijk" };
    const send = () => answer(async () => Response.json(await contribute(amir, { id, stepId, body }), { status: 201 }));
    await postgres.stop();

    const refused = await send();
    expect(refused.status).toBe(503);
    expect(refused.headers.get("retry-after")).toBe("2");
    expect(await refused.json()).toMatchObject({
      code: "DATABASE_GONE",
      detail: expect.stringContaining("We kunnen nu niet bij de gegevens"),
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect((await health()).status).toBe(503);
    const looking = await answer(async () => Response.json(await readSnapshot(host, "host")));
    expect(await looking.json()).toMatchObject({ code: "DATABASE_GONE" });
    // Not "wrong password", and not "nobody is signed in": nobody can know now.
    const signingIn = await answer(async () => Response.json(await signIn(account)));
    expect(await signingIn.json()).toMatchObject({ code: "DATABASE_GONE" });
    const asHanna = await answer(async () => Response.json(await memberOf(new Headers({ cookie }))));
    expect(await asHanna.json()).toMatchObject({ code: "DATABASE_GONE" });

    await postgres.start();
    await eventually(async () => {
      expect((await send()).status).toBe(201);
      expect(woken.length).toBeGreaterThan(1);
    });
    expect((await health()).status).toBe(200);
    expect(await memberOf(new Headers({ cookie }))).not.toBeNull();
  });

  test("in the moment that it falls nobody hears that we did something wrong", async () => {
    const host = await started(await signedIn("Bea"));
    const amir = await joined(host, "informal");
    const stepId = await opened(host, "kracht");
    const statuses = new Set<number>();
    let falling = true;
    const write = async () => {
      while (falling) {
        const body = { about: "formal", dimension: "kennis", text: "Zij kennen de wijk" };
        const id = randomUUID();
        const told = await answer(async () => Response.json(await contribute(amir, { id, stepId, body })));
        const seen = await answer(async () => Response.json(await readSnapshot(host, "host")));
        statuses.add(told.status).add(seen.status);
      }
    };
    const writers = [write(), write(), write(), write()];
    await eventually(() => expect(statuses).toContain(200));
    await postgres.crash();
    await eventually(() => expect(statuses).toContain(503));
    await postgres.start();
    falling = false;
    await Promise.all(writers);
    expect([...statuses].filter((status) => ![200, 429, 503].includes(status))).toEqual([]);
  });

  test("while it can write nothing Amir's phone is told to go on trying, and the health says why", async () => {
    const host = await started(await signedIn("Carla"));
    const amir = await joined(host, "informal");
    const stepId = await opened(host, "kracht");
    const body = { about: "formal", dimension: "kennis", text: "Zij kennen de wijk" };
    const send = () => {
      const written = contribute(amir, { id: randomUUID(), stepId, body });
      return answer(async () => Response.json(await written, { status: 201 }));
    };
    const mayWrite = (may: boolean) =>
      withClient(postgres.url, async (client) => {
        await client.query("SET default_transaction_read_only = off");
        await client.query(`ALTER SYSTEM SET default_transaction_read_only = ${may ? "off" : "on"}`);
        await client.query("SELECT pg_reload_conf()");
      });
    await mayWrite(false);
    const refused = await vi.waitUntil(async () => {
      const told = await send();
      return told.status === 503 && told;
    });
    expect(refused.headers.get("retry-after")).toBe("2");
    expect(await refused.json()).toMatchObject({ code: "DISK_FULL", detail: expect.stringContaining("schijf is vol") });
    const unfit = await health();
    expect([unfit.status, await unfit.json()]).toMatchObject([503, { code: "DISK_FULL", database: "full" }]);
    expect(unfit.headers.get("content-type")).toBe(refused.headers.get("content-type"));
    expect(unfit.headers.get("retry-after")).toBe("2");
    await mayWrite(true);
    await eventually(async () => expect((await send()).status).toBe(201));
  });
});
