import { type HTMLAttributes, type HTMLInputTypeAttribute, useId, useRef } from "react";
import { Field, type FieldProps } from "./Field.tsx";
import { LengthLeft } from "./LengthLeft.tsx";
import { useTyped } from "./typed.ts";
import { useLength } from "./useLength.ts";

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

/** One line to type in; it says when `maxLength` comes near. */
export function TextField({
  name,
  label,
  about,
  help,
  required,
  error,
  className,
  list,
  defaultValue,
  maxLength,
  ...input
}: TextFieldProps) {
  const listId = useId();
  const control = useRef<HTMLInputElement>(null);
  const typed = useTyped(name, defaultValue);
  const length = useLength(control, maxLength);
  return (
    <Field name={name} label={label} about={about} help={help} required={required} error={error} className={className}>
      {(linked) => (
        <>
          <input
            ref={control}
            type="text"
            dir="auto"
            defaultValue={typed}
            data-most={maxLength}
            {...input}
            {...linked}
            list={list && listId}
          />
          {maxLength && <LengthLeft words={length} />}
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
