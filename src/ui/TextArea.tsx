import { useRef } from "react";
import { Field, type FieldProps } from "./Field.tsx";
import { LengthLeft } from "./LengthLeft.tsx";
import { useTyped } from "./typed.ts";
import { useLength } from "./useLength.ts";

type TextAreaProps = FieldProps & { defaultValue?: string; maxLength?: number; rows?: number };

/** A few lines to type in; it grows with the words where the browser can, and says when `maxLength` comes near. */
export function TextArea({ rows = 3, defaultValue, maxLength, ...field }: TextAreaProps) {
  const control = useRef<HTMLTextAreaElement>(null);
  const typed = useTyped(field.name, defaultValue);
  const length = useLength(control, maxLength);
  return (
    <Field {...field}>
      {(linked) => (
        <>
          <textarea ref={control} dir="auto" rows={rows} defaultValue={typed} data-most={maxLength} {...linked} />
          {maxLength && <LengthLeft words={length} />}
        </>
      )}
    </Field>
  );
}
