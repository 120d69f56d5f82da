import { Field, type FieldProps } from "./Field.tsx";
import { useTyped } from "./typed.ts";

type SelectFieldProps = FieldProps & { options: { value: string; label: string }[]; defaultValue?: string };

/** One choice out of a short list. */
export function SelectField({
  name,
  label,
  about,
  help,
  required,
  error,
  className,
  options,
  defaultValue,
}: SelectFieldProps) {
  const typed = useTyped(name, defaultValue);
  return (
    <Field name={name} label={label} about={about} help={help} required={required} error={error} className={className}>
      {(linked) => (
        <select defaultValue={typed} {...linked}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
