import { TextField } from "../../../../ui/TextField.tsx";
import type { KeptForm } from "../../../../ui/useKeptForm.ts";
import texts from "./partnerships.texts.json" with { type: "json" };

/** What a samenwerking is called, in the form that makes it or changes it. */
export function PartnershipName({ form, title = "" }: { form: KeptForm; title?: string }) {
  return (
    <TextField
      name="title"
      label={texts.name}
      maxLength={80}
      autoComplete="off"
      defaultValue={form.typed.title ?? title}
      error={form.error("title")}
      required
    />
  );
}
