import type { ReactNode } from "react";
import { Button } from "../../../../ui/Button.tsx";
import { FormNotice, FormProblems } from "../../../../ui/FormNotice.tsx";
import { Notice } from "../../../../ui/Notice.tsx";
import type { KeptForm } from "../../../../ui/useKeptForm.ts";
import texts from "./texts.json" with { type: "json" };

type EditNoticeProps = {
  form: KeptForm;
  /** Whether the form has fields to lead to. */
  fields?: boolean;
  children?: ReactNode;
};

/** Why an edit was not kept. Of a text that was adopted it asks first: the same form, sent once more, begins the next version. */
export function EditNotice({ form, fields = false, children }: EditNoticeProps) {
  if (form.code !== "ADOPTED")
    return fields ? <FormProblems form={form} /> : <FormNotice form={form}>{children ?? form.detail}</FormNotice>;
  return (
    <Notice kind="info">
      <p>{form.detail}</p>
      <Button kind="may" name="begin" value={form.typed.do || "yes"} className="mt-2">
        {texts.begin.button}
      </Button>
    </Notice>
  );
}
