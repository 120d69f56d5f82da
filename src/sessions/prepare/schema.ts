import { z } from "zod";
import { isUuid } from "../../lib/ids.ts";
import { type Message, saying } from "../../lib/saying.ts";
import { asciiDigits, cleanName, cleanText } from "../../lib/text.ts";
import { PARTNER_NAME_MAX } from "../door/schema.ts";
import { templates } from "./template.ts";
import type texts from "./texts.json";

const says = saying<typeof texts>("sessions/prepare/texts");

const line = (min: Message, max: number, tooLong: Message) =>
  z
    .string()
    .transform(cleanText)
    .pipe(z.string().min(1, { error: min }).max(max, { error: tooLong }));
const mayBeEmpty = (max: number) =>
  z
    .string()
    .transform(cleanText)
    .pipe(z.string().max(max, { error: says("errors.long") }))
    .default("");

const date = z.iso.date({ error: says("errors.date") });
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: says("errors.time") });

/** What a session is called and where its guests find the Wi-Fi. */
const details = {
  title: line(says("errors.title"), 120, says("errors.titleLong")),
  area: line(says("errors.area"), 80, says("errors.areaLong")),
  theme: mayBeEmpty(80),
  wifiName: mayBeEmpty(64),
  wifiPassword: mayBeEmpty(64),
};

export const sessionDetails = z.object(details);
export type SessionDetails = z.output<typeof sessionDetails>;

/** Chosen when it is made: a bijeenkomst to practise with. */
const practice = z
  .string()
  .optional()
  .transform((chosen) => Boolean(chosen));

export const newSession = z.object({
  ...details,
  practice,
  date,
  startsAt: time,
  /** One of the toolkit's programmes, or one that the team saved. */
  template: z
    .string({ error: says("errors.template") })
    .refine((chosen) => isUuid(chosen) || templates.some(({ id }) => id === chosen), {
      error: says("errors.template"),
    }),
});
export type NewSession = Omit<z.output<typeof newSession>, "practice"> & { practice?: boolean };

// By the number of the part, as a form writes it.
const daysOfParts = z.record(z.string().regex(/^\d{1,2}$/), z.object({ date, startsAt: time })).default({});

/** A session that is made after another one; per part the day and the start. */
export const copiedSession = z.object({ ...details, practice, parts: daysOfParts });
export type CopiedSession = z.output<typeof copiedSession>;

export const partDetails = z.object({ date, startsAt: time });

export const newPartner = z.object({
  name: line(says("errors.partnerName"), PARTNER_NAME_MAX, says("errors.long")).transform(cleanName),
  side: z.enum(["formal", "informal"], { error: says("errors.partnerSide") }),
  /** In which samenwerking, where there are several. */
  partnershipId: z.uuid().optional(),
});

/** What a samenwerking is called. */
export const partnershipWords = z.object({
  title: line(says("errors.partnershipTitle"), PARTNER_NAME_MAX, says("errors.long")).transform(cleanName),
});

/** A partner as it is added, or put right. */
export type PartnerWords = z.output<typeof newPartner>;

export const stepMinutes = z
  .string()
  .transform((typed) => Number(asciiDigits(typed)))
  .pipe(
    z
      .number({ error: says("errors.minutes") })
      .int({ error: says("errors.minutes") })
      .min(1, { error: says("errors.minutes") })
      .max(240, { error: says("errors.minutes") }),
  );

/** Where a step comes: the id of the step before which, or of the part at whose end. */
export const stepPlace = z.object({ place: z.string().refine(isUuid, { error: says("errors.place") }) });
