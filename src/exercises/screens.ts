import type { ActionFormProps } from "../ui/ActionForm.tsx";
import type { PhoneOwner } from "./entry.ts";
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

/** One of this phone's own contributions to this step, with how far it got. */
export type Mine<Body> = {
  id: string;
  body: Body;
  round: number;
  status: "waiting" | "saved" | "refused";
  message: string;
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
  act: (act: PhoneAct, draft?: string) => ActionFormProps;
};

/** The fields of a form of a phone, as they came or as a contribution keeps them. */
export type Typed = Record<string, string>;
