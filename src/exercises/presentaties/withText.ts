import type { ActionFormProps } from "../../ui/ActionForm.tsx";
import texts from "./texts.json" with { type: "json" };

/** A form that says so at once when it is sent without words. */
export function withText(form: ActionFormProps): ActionFormProps {
  const isBlank = (sent: FormData) => String(sent.get("text") ?? "").trim() === "";
  return { ...form, onSend: (sent) => (isBlank(sent) ? texts.question.empty : form.onSend(sent)) };
}
