import { Field, type FieldProps } from "./Field.tsx";

type SelectFieldProps = FieldProps & { options: { value: string; label: string }[]; defaultValue?: string };

/** One choice out of a short list. */
export function SelectField({
  name,
  label,
  help,
  required,
  error,
  className,
  options,
  defaultValue,
}: SelectFieldProps) {
  return (
    <Field name={name} label={label} help={help} required={required} error={error} className={className}>
      {(linked) => (
        <select defaultValue={defaultValue} {...linked}>
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
