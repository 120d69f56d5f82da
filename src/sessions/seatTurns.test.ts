import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { inSeatTurn } from "./seatTurns.ts";

const seat = (sessionId: string) => ({ sessionId, participantId: randomUUID() });

test("whatever Carl's phone writes counts together, and when it is too much only he is refused", async () => {
  const sessionId = randomUUID();
  const [carl, amir] = [seat(sessionId), seat(sessionId)];
  const answers: string[] = [];
  for (let at = 0; at < 605; at++)
    answers.push(await inSeatTurn(carl, async () => "kept").catch((error) => String(error.code)));
  expect(answers.slice(0, 600).every((answer) => answer === "kept")).toBe(true);
  expect(answers.at(-1)).toBe("TOO_MANY");
  expect(await inSeatTurn(amir, async () => "kept")).toBe("kept");
});

test("Carl, who writes a hundred things in the same moment, has twenty waiting and the rest refused; Amir is the third", async () => {
  const sessionId = randomUUID();
  const [carl, amir] = [seat(sessionId), seat(sessionId)];
  const order: string[] = [];
  const write = (who: typeof carl, name: string) => inSeatTurn(who, async () => void order.push(name));
  const flood = Array.from({ length: 100 }, () => write(carl, "carl"));
  const done = await Promise.allSettled([...flood, write(amir, "amir")]);
  expect(order.indexOf("amir")).toBe(2);
  expect(done.filter(({ status }) => status === "rejected")).toHaveLength(79);
});
