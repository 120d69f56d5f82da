import type { ActionFormProps } from "../ui/ActionForm.tsx";
import type { Entry, PhoneOwner } from "./entry.ts";
import type { TimedStage } from "./stage.ts";

export type ScreenProps<View> = { view: View; stage: TimedStage };

/** What a phone can do; each becomes a form that also works without JavaScript. */
export type PhoneAct =
  | { do: "contribute" }
  | { do: "change"; id: string }
  | { do: "withdraw"; id: string }
  | { do: "support"; id: string }
  | { do: "support-line"; id: string }
  | { do: "assent" };

/** What it does with the photo of a contribution that is there: another one, or none. */
export type PhotoAct = { do: "photo"; id: string } | { do: "photo-away"; id: string };

/** One of this phone's own contributions to this step, with how far it got. */
export type Mine<Body> = {
  id: string;
  body: Body;
  round: number;
  status: "waiting" | "saved" | "refused";
  message: string;
  /** Its photo, where it has one or is to have one. */
  photo?: OwnPhoto;
};

/** The photo of one's own contribution. */
export type OwnPhoto = {
  /** The one that others get to see; null as long as there is none. */
  there: NonNullable<Entry<unknown>["photo"]> | null;
  /** What this phone still wants: this one put there (its address within the page), or none; and how far that is. */
  wanted: { preview: string | null; state: "waiting" | "refused"; message: string; stored: boolean } | null;
};

export type PhoneProps<View, Body> = {
  view: View;
  stage: TimedStage;
  me: PhoneOwner & { partnerName: string };
  mine: Mine<Body>[];
  /** What this phone answered to contributions and lines: their id to the value. */
  answered: Record<string, string>;
  /** Which question the address of the page asks for, where no script runs; null for none. */
  asked?: string | null;
  /** In which circle this phone does the step, where there are several. */
  circle?: string | undefined;
  /** Where whoever holds the phone reads the agreement whole, and its PDF. */
  agreement?: { page: string; pdf: string };
  /** The props of the ActionForm that does `act`; `draft` tells two forms of one page apart. */
  act: (act: PhoneAct | PhotoAct, draft?: string) => ActionFormProps;
};

/** The fields of a form of a phone, as they came or as a contribution keeps them. */
export type Typed = Record<string, string>;
