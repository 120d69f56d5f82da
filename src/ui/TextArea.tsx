import { Field, type FieldProps } from "./Field.tsx";
import { useTyped } from "./typed.ts";

type TextAreaProps = FieldProps & { defaultValue?: string; maxLength?: number; rows?: number };

/** A few lines to type in; it grows with the words where the browser can. */
export function TextArea({
  name,
  label,
  help,
  required,
  error,
  className,
  rows = 3,
  defaultValue,
  ...input
}: TextAreaProps) {
  const typed = useTyped(name, defaultValue);
  return (
    <Field name={name} label={label} help={help} required={required} error={error} className={className}>
      {(linked) => <textarea dir="auto" rows={rows} defaultValue={typed} {...input} {...linked} />}
    </Field>
  );
}
