import { randomUUID } from "node:crypto";
import { type Exercise, lineForms, type PartnerRef, WHOLE_ROOM } from "../../src/exercises/contract.ts";
import { filledIn } from "../../src/exercises/filledIn.ts";
import { withClient } from "../database.ts";
import { appDatabase } from "./appDatabase.ts";
import { type Demo, openDemo } from "./demoTeam.ts";

/*
 * A bijeenkomst with everything that makes a wall overflow, put straight into the database: names of eighty characters,
 * answers of the longest allowed length, a word of sixty letters, Arabic, Tigrinya with rare letters, twenty partners.
 */

// Eighty characters.
export const LONG_TITLE = "Samen sterker rond opvoeden: hoe ouders in de Molenwijk elkaar en ons vinden, 27";
const IN_A_MONTH = Date.now() + 30 * 86_400_000;
const WORD = "Jeugdgezondheidszorgverpleegkundigenvergaderingsnotulenboek";
const SENTENCE =
  "We luisteren eerst, we gaan mee naar school als iemand dat spannend vindt, en we bellen daarna altijd terug om te horen hoe het ging, ook als er niets bijzonders gebeurde. ";
const ARABIC = "نحن نعرف الأمهات في الحي ونذهب معهن إلى المدرسة إذا كان ذلك مخيفًا ";
const ETHIOPIC = "ንሕና ንኣዴታት ንፈልጠን ኢና፣ ናብ ቤት ትምህርቲ ምስአን ንኸይድ፡ samen naar school ⶀꬁ፫፲ ";
const TEXTS = [SENTENCE, `${WORD} en dan nog wat. ${SENTENCE}`, ARABIC, "Bel ons.", "W".repeat(60), ETHIOPIC];

const NAMES = {
  formal: ["Stichting Jeugdgezondheidszorgcoördinatiepunt en Samenwerkingsverband van de wijk", "GGD", `${WORD}`],
  informal: ["Moedergroep Cultuursensitiviteitsondersteuning en Opvoedvraagstukkentafel van Zuid", "De Brug", ARABIC],
};
const STANDING = { formal: "FORMAL", informal: "INFORMAL" } as const;

export type FullRoom = Demo & { stepOf: Record<string, string>; people: { id: string; partner: PartnerRef }[] };

type FillOptions = {
  /** How many contributions at least. */
  wanted?: number;
  /** In which circle they are made. */
  circle?: string;
  /** Which of the long words come first. */
  first?: number;
  /** What the facilitator wrote in Dutch under every third. */
  dutch?: string;
};

/** A demo's session with a step for every one of these exercises, and this many partners of each side with two people each. */
export async function openFullRoom(exercises: Exercise[], partnersPerSide: number, title: string): Promise<FullRoom> {
  const demo = await openDemo();
  const partners = (["formal", "informal"] as const).flatMap((side) =>
    Array.from({ length: partnersPerSide }, (_, at) => ({
      id: randomUUID(),
      name: `${`${at + 1} `.slice(at === 0 ? 2 : 0)}${NAMES[side][at % 3]}`.trim().slice(0, 80),
      side,
    })),
  );
  const people = partners.flatMap((partner) => [0, 1].map(() => ({ id: randomUUID(), partner })));
  const steps = exercises.map(({ id }) => ({ id: randomUUID(), exercise: id }));
  await inDatabase(async (query) => {
    const where = [demo.sessionId];
    await query(
      `UPDATE "Session" SET title = $2, area = $3, "wifiName" = 'Buurthuis De Ontmoeting gasten',
      "wifiPassword" = 'welkom-in-de-wijk-2027', "currentStepId" = NULL, undo = NULL WHERE id = $1`,
      [demo.sessionId, title, "Molenwijk en de Oude Haven"],
    );
    await query(
      `DELETE FROM "Partner" USING "Partnership" p WHERE "partnershipId" = p.id AND p."sessionId" = $1`,
      where,
    );
    await query(`DELETE FROM "Step" USING "Part" p WHERE "partId" = p.id AND p."sessionId" = $1`, where);
    for (const [order, { id, name, side }] of partners.entries())
      await query(
        `INSERT INTO "Partner" (id, "partnershipId", name, side, "order")
         SELECT $2, id, $3, $4::"Side", $5 FROM "Partnership" WHERE "sessionId" = $1`,
        [demo.sessionId, id, name, STANDING[side], order],
      );
    for (const [at, { id, partner }] of people.entries())
      await query(
        `INSERT INTO "Participant" (id, "sessionId", "partnerId", standing, label)
         VALUES ($1, $2, $3, $4::"Standing", $5)`,
        [id, demo.sessionId, partner.id, at % 9 === 0 ? "BOTH" : STANDING[partner.side], `fiets ${at}`],
      );
    for (const [order, { id, exercise }] of steps.entries())
      await query(
        `INSERT INTO "Step" (id, "partId", "order", exercise, minutes)
         SELECT $2, id, $3, $4, 45 FROM "Part" WHERE "sessionId" = $1 ORDER BY "order" LIMIT 1`,
        [demo.sessionId, id, order, exercise],
      );
  });
  return { ...demo, people, stepOf: Object.fromEntries(steps.map(({ id, exercise }) => [exercise, id])) };
}

/**
 * Everybody (of one circle) sends what the exercise has examples of, as long as it may be, and says something of what others
 * sent: each example three times, or as often as makes this many contributions.
 */
export async function fillStep(
  room: Pick<FullRoom, "sessionId" | "people" | "stepOf">,
  exercise: Exercise,
  round: number,
  { wanted = 0, circle = WHOLE_ROOM, first: from = 0, dutch = "" }: FillOptions = {},
): Promise<void> {
  const stepId = room.stepOf[exercise.id];
  const examples = exercise.examples.filter((example) => example.round === round);
  const turns = Math.max(3, Math.ceil(wanted / Math.max(1, examples.length)));
  const entries = examples.flatMap((example, at) =>
    Array.from({ length: turns }, (_, turn) => turn).flatMap((turn) => {
      const senders = room.people.filter(({ partner }) => partner.side === example.side);
      const sender = senders[(at * 3 + turn) % senders.length];
      if (!sender) return [];
      const { id: participantId, partner } = sender;
      const nearby = senders.slice(at + turn).map((one) => one.partner);
      const others = room.people.slice(at * 2 + turn).map((one) => one.partner);
      const body = filledIn(example.body, [...nearby, ...others, ...room.people.map((one) => one.partner)], IN_A_MONTH);
      const long = asLongAsMayBe(exercise, Object(body), from + at + turn * 2);
      return [{ id: randomUUID(), participantId, partner, body: long }];
    }),
  );
  const [first = "", ...more] = exercise.supportValues;
  await inDatabase(async (query) => {
    for (const [seq, { id, participantId, partner, body }] of entries.entries()) {
      await query(
        `INSERT INTO "Contribution" (id, "stepId", "participantId", "partnerId", standing, round, body, seq, circle, dutch)
         VALUES ($1, $2, $3, $4, $5::"Standing", $6, $7, $8, $9, $10)`,
        [
          ...[id, stepId, participantId, partner.id, STANDING[partner.side], round, JSON.stringify(body), 1000 + seq],
          ...[circle, seq % 3 === 0 ? dutch : ""],
        ],
      );
    }
    // It came behind the app's back: at another revision the app reads anew what it remembers.
    await query(`UPDATE "Session" SET revision = revision + 1 WHERE id = $1`, [room.sessionId]);
    if (!first) return;
    await query(
      `INSERT INTO "Support" ("contributionId", "participantId", value, note)
       SELECT c.id, p.id, ($3::text[])[1 + (c.seq + ascii(right(p.label, 1))) % array_length($3::text[], 1)], $4
       FROM "Contribution" c, "Participant" p WHERE c."stepId" = $1 AND c.circle = $2 AND p.id = ANY($5::uuid[])
         AND p.id <> c."participantId" AND (c.seq + length(p.label)) % 3 > 0
       ON CONFLICT DO NOTHING`,
      [stepId, circle, [first, ...more], SENTENCE.slice(0, 120), room.people.map(({ id }) => id)],
    );
  });
}

/** Lines of every kind in the agreement (of one samenwerking), as long as they may be, and every other organisation's answer to it. */
export async function fillAgreement(
  { sessionId, people }: Pick<FullRoom, "sessionId" | "people">,
  partnershipId: string | null = null,
): Promise<void> {
  await inDatabase(async (query) => {
    const { rows } = await query(
      `INSERT INTO "Samenwerkingsafspraak" ("id", "partnershipId")
       SELECT uuidv7(), id FROM "Partnership" WHERE "sessionId" = $1 AND id = coalesce($2, id)
       ON CONFLICT ("partnershipId") DO UPDATE SET state = 'CONCEPT' RETURNING id`,
      [sessionId, partnershipId],
    );
    const agreementId = rows[0]?.id;
    for (const [order, { kind, section, columns, max }] of lineForms.entries())
      for (let line = 0; line < Math.min(max, order % 3); line++) {
        const value = ({ input, options }: (typeof columns)[number], at: number): string => {
          if (input === "choice") return options.at(line % options.length)?.value ?? "";
          if (input === "partner") return people.at((order + line + at) * 2)?.partner.id ?? people[0]?.partner.id ?? "";
          if (input === "date") return new Date(IN_A_MONTH).toISOString().slice(0, 10);
          return long(TEXTS[(line + at + order) % TEXTS.length] ?? SENTENCE, input === "line" ? 600 : 1200);
        };
        const fields = Object.fromEntries(columns.map((column, at) => [column.key, value(column, at)]));
        await query(
          `INSERT INTO "AgreementLine" (id, "agreementId", section, kind, "order", fields, "supportFormal", "supportInformal", "updatedAt")
           VALUES (uuidv7(), $1, $2, $3, $4, $5, 11, 12, now())`,
          [agreementId, section, kind, order * 10 + line, JSON.stringify(fields)],
        );
      }
    const answers = ["AGREE", "DISCUSS", "DISAGREE"];
    for (const [at, { partner }] of people.filter((_, seat) => seat % 4 === 0).entries())
      await query(
        `INSERT INTO "Assent" (id, "agreementId", "partnerId", answer, reason, "textSha256", "updatedAt")
         VALUES (uuidv7(), $1, $2, $3::"AssentAnswer", $4, repeat('f', 64), now())`,
        [agreementId, partner.id, answers[at % 3], at % 3 === 0 ? "" : long(SENTENCE, 400)],
      );
  });
}

/** The same with the longest words in every field in which somebody wrote, as long as the exercise takes them. */
function asLongAsMayBe(exercise: Exercise, body: object, at: number): object {
  const made = new Map<string, unknown>(Object.entries(body));
  const wrote = [...made].filter(([, value]) => typeof value === "string" && value.includes(" "));
  for (const [field, [name]] of wrote.entries()) {
    const words = TEXTS[(at + field) % TEXTS.length] ?? SENTENCE;
    const taken = LENGTHS.map((most) => long(words, most)).find(
      (text) => exercise.parseBody(Object.fromEntries([...made, [name, text]])).success,
    );
    if (taken) made.set(name, taken);
  }
  return Object.fromEntries(made);
}

const LENGTHS = [600, 400, 280, 200, 120, 90, 60];

/** The words again and again, to this many characters; what is short stays so. */
const long = (words: string, most: number): string =>
  words.length < 20
    ? words
    : `${words} `
        .repeat(Math.ceil(most / words.length))
        .slice(0, most)
        .trim();

type Query = (sql: string, values: unknown[]) => Promise<{ rows: { id: string }[] }>;

export async function inDatabase(act: (query: Query) => Promise<void>): Promise<void> {
  await withClient(await appDatabase(), (client) => act((sql, values) => client.query<{ id: string }>(sql, values)));
}
