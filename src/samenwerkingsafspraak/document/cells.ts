import type { Column, LineForm, PartnerRef } from "../../exercises/contract.ts";
import { shownColumns } from "../lines/sections.ts";
import { dutchDate } from "./dutchDate.ts";

type Fields = Record<string, string>;

/** The fields of a line as texts to read, one for each column that has a cell: "Wijkteam Noord – de gezinswerker". */
export const cellsOf = ({ columns }: Pick<LineForm, "columns">, fields: Fields, partners: PartnerRef[]): string[] =>
  shownColumns(columns).map((column) => {
    const together = [column, ...columns.filter(({ behind }) => behind === column.key)];
    const texts = together.map((one) => textOf(one, fields[one.key] ?? "", partners));
    return texts.filter((text) => text !== "").join(" – ");
  });

function textOf({ input, options }: Column, value: string, partners: PartnerRef[]): string {
  if (input === "partner") return partners.find(({ id }) => id === value)?.name ?? "";
  if (input === "choice") return options.find((option) => option.value === value)?.label ?? "";
  return input === "date" && value ? dutchDate(value) : value;
}
