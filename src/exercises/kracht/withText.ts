import { showsNothing } from "../../lib/text.ts";
import type { ActionFormProps } from "../../ui/ActionForm.tsx";
import texts from "./texts.json" with { type: "json" };

/** A form that says so at once when it is sent without words, or without the side that they are about. */
export function withText(form: ActionFormProps): ActionFormProps {
  return { ...form, onSend: (sent) => missingIn(sent) ?? form.onSend(sent) };
}

function missingIn(sent: FormData): string | null {
  if (!sent.has("about")) return texts.write.aboutMissing;
  return showsNothing(String(sent.get("text") ?? "")) ? texts.write.empty : null;
}
