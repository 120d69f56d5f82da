import { cookies } from "next/headers";
import { FORM_BACK, PHOTO_REFUSALS, readFormBack } from "../../../contributions/photos/formBack.ts";
import { PHOTO_MOST_MB } from "../../../contributions/photos/photoLimits.ts";
import { Problem } from "../../../lib/errors.ts";
import type { Language } from "../../../lib/languages.ts";
import { refusalIn } from "../../../lib/refusals.ts";
import { inWords, type PhoneState } from "./typedForm.ts";

type Asked = Record<string, string | string[] | undefined>;

/** What became of a form with a photo that was sent without JavaScript: it went to a call, which led back here. */
export type PhotoFormBack = {
  /** The form itself, where it was refused whole. */
  refused: PhoneState;
  /** Why the photo did not come along with its words. */
  photoRefused: string | null;
};

/** Out of the address of the page and what the browser keeps for it. */
export async function readPhotoFormBack({ terug, foto }: Asked, language: Language): Promise<PhotoFormBack> {
  const kept = (await cookies()).get(FORM_BACK)?.value;
  const back = readFormBack(kept, typeof terug === "string" ? terug : undefined);
  const code = PHOTO_REFUSALS.find((one) => one === foto);
  const problem = code && new Problem(code, { values: { max: PHOTO_MOST_MB } });
  return {
    refused: back && {
      ...{ form: back.form, step: back.step, round: back.round, detail: back.detail, typed: back.typed },
      ...{ said: inWords(back.exercise, back.typed), again: false },
    },
    photoRefused: problem ? refusalIn(language, problem).detail : null,
  };
}
