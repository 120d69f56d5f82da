import { fill } from "../../../../lib/text.ts";
import { SelectField } from "../../../../ui/SelectField.tsx";
import { TextArea } from "../../../../ui/TextArea.tsx";
import { TextField } from "../../../../ui/TextField.tsx";
import type { EditorColumn } from "./editorSections.ts";
import texts from "./texts.json" with { type: "json" };

type LineFieldsProps = {
  columns: EditorColumn[];
  /** What stands in the fields, by the key of their column. */
  values: Record<string, string>;
  error: (path: string) => string | undefined;
};

/** The fields of a line, as its kind wants them. */
export function LineFields({ columns, values, error }: LineFieldsProps) {
  return columns.map((column, at) => (
    <LineField
      key={column.key}
      first={at === 0}
      column={column}
      value={values[column.key] ?? ""}
      error={error(`fields.${column.key}`)}
    />
  ));
}

type LineFieldProps = { column: EditorColumn; first: boolean; value: string; error?: string };

function LineField({ column, first, value, error }: LineFieldProps) {
  const { key, input, required, options, help, most } = column;
  const label = required ? column.label : fill(texts.fields.notRequired, { label: column.label });
  const shared = { name: `fields.${key}`, label, help: help || undefined, required, error, defaultValue: value };
  if (input === "lines") return <TextArea {...shared} maxLength={most} rows={3} />;
  // What the line says may be long; what belongs to it is not.
  if (input === "line" && first) return <TextArea {...shared} maxLength={most} rows={2} />;
  if (input === "line") return <TextField {...shared} maxLength={most} autoComplete="off" />;
  if (input === "date") return <TextField {...shared} type="date" />;
  const nothing = { value: "", label: required ? texts.fields.choose : texts.fields.nobody };
  // A select forgets a new default; another key gives another select.
  return <SelectField key={value} {...shared} options={[nothing, ...options]} />;
}

/** The typed values of a refused form, by the key of their column. */
export const typedFields = (typed: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]) =>
      name.startsWith("fields.") ? [[name.slice("fields.".length), value]] : [],
    ),
  );
