import type { PhotoAct } from "../../../exercises/contract.ts";
import type { ErrandSeat } from "./errandOf.ts";

/** Whether a form is about the photo alone of a contribution that is there. */
export const isOfPhoto = (act: { do: string }): act is PhotoAct => act.do === "photo" || act.do === "photo-away";

/** The photo that was chosen in a form; null for none. */
export function photoIn(form: FormData): File | null {
  const photo = form.get("$photo");
  return photo instanceof File && photo.size > 0 ? photo : null;
}

type Asker = Pick<ErrandSeat, "participantId" | "asHost">;

const asked = ({ participantId, asHost }: Asker): string => (asHost ? `?as=host&participantId=${participantId}` : "");

/** Where the photo of a contribution is put, or taken away. */
export const photoPath = (id: string, seat: Asker): string => `/api/contributions/${id}/photo${asked(seat)}`;

/** Where a form with a photo goes without JavaScript. */
export const photoFormsAt = ({ sessionId, ...seat }: Asker & { sessionId: string }): string =>
  `/api/sessions/${sessionId}/contributions/form${asked(seat)}`;
