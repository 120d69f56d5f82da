import { type HTMLAttributes, type HTMLInputTypeAttribute, useId } from "react";
import { Field, type FieldProps } from "./Field.tsx";
import { useTyped } from "./typed.ts";

type TextFieldProps = FieldProps & {
  defaultValue?: string | number;
  maxLength?: number;
  type?: HTMLInputTypeAttribute;
  inputMode?: HTMLAttributes<HTMLInputElement>["inputMode"];
  autoComplete?: string;
  autoFocus?: boolean;
  min?: string | number;
  max?: string | number;
  /** Words to choose from while typing. */
  list?: string[];
};

/** One line to type in. */
export function TextField({
  name,
  label,
  help,
  required,
  error,
  className,
  list,
  defaultValue,
  ...input
}: TextFieldProps) {
  const listId = useId();
  const typed = useTyped(name, defaultValue);
  return (
    <Field name={name} label={label} help={help} required={required} error={error} className={className}>
      {(linked) => (
        <>
          <input type="text" dir="auto" defaultValue={typed} {...input} {...linked} list={list && listId} />
          {list && (
            <datalist id={listId}>
              {list.map((word) => (
                <option key={word} value={word} />
              ))}
            </datalist>
          )}
        </>
      )}
    </Field>
  );
}
