"use client";
import type { ReactNode } from "react";
import type { FormState } from "../lib/formState.ts";
import { ErrorSummary } from "./ErrorSummary.tsx";
import type nl from "./keptForm.texts.json";
import { Notice } from "./Notice.tsx";
import { useWords } from "./Words.tsx";

type Refused = Pick<FormState, "code" | "detail" | "fields">;

/** Why a form was not kept, in the form's own place. `children` says it in other words. */
export function FormNotice({ form: { code, detail, fields }, children }: { form: Refused; children?: ReactNode }) {
  const { notKept } = useWords<typeof nl>("ui/keptForm.texts").texts;
  if (!detail) return null;
  return (
    <Notice kind="problem">
      <p>{children ?? fields[0]?.message ?? detail}</p>
      {code === "SIGNED_OUT" && (
        <a href="/inloggen" target="_blank" rel="noreferrer" className="inline-flex min-h-11 items-center">
          {notKept.signIn}
        </a>
      )}
    </Notice>
  );
}

/** The same above a form with fields: a list with the way to each field that is wrong. */
export function FormProblems({ form }: { form: Refused }) {
  if (form.fields.length === 0) return <FormNotice form={form} />;
  return <ErrorSummary errors={form.fields.map(({ path, message }) => ({ href: `#${path}`, text: message }))} />;
}
