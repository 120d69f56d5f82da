import { columnWidths } from "../document/columnWidths.ts";
import type { LetterGroup, LetterRow } from "../document/letterGroup.ts";
import texts from "../document/texts.document.json" with { type: "json" };

/** Somebody's words: each line in its own reading direction. */
export function Words({ text }: { text: string }) {
  return text.split("\n").map((line, at) => (
    <bdi key={`${at}-${line}`} dir="auto" className={at > 0 ? "block" : undefined}>
      {line}
    </bdi>
  ));
}

/** The lines of a section: a table, a list, or a single paragraph. `within` names what a table without a heading is about. */
export function LineGroups({ groups, within }: { groups: LetterGroup[]; within: string }) {
  return groups.map((group, at) => (
    <div key={`${at}-${group.heading}`} className="mt-5">
      {group.heading && <h3>{group.heading}</h3>}
      {group.columns.length > 0 ? (
        <LineTable group={group} name={group.heading || within} />
      ) : (
        <Lines rows={group.rows} />
      )}
    </div>
  ));
}

function Lines({ rows }: { rows: LetterRow[] }) {
  const [only, ...more] = rows;
  if (only && more.length === 0) return <Line row={only} as="p" />;
  return (
    <ul className="list-disc ps-5 marker:text-leaf">
      {rows.map((row, at) => (
        <Line key={`${at}-${row.cells[0]}`} row={row} as="li" />
      ))}
    </ul>
  );
}

function Line({ row, as: Tag }: { row: LetterRow; as: "p" | "li" }) {
  return (
    <Tag className="mt-2">
      <span className="gap-6 sm:flex sm:items-baseline sm:justify-between">
        <span>
          <Words text={row.cells[0] ?? ""} />
        </span>
        {row.support && <span className="block shrink-0 text-sm text-muted">{row.support}</span>}
      </span>
    </Tag>
  );
}

// Safari forgets that it is a table once a phone shows the cells under each other, unless each part says what it is.
const ROLES = {
  table: { role: "table" },
  group: { role: "rowgroup" },
  row: { role: "row" },
  title: { role: "columnheader" },
  cell: { role: "cell" },
};

function LineTable({ group, name }: { group: LetterGroup; name: string }) {
  const columns = group.supported ? [...group.columns, texts.supportHeading] : group.columns;
  return (
    <table {...ROLES.table} aria-label={name} className="mt-2 w-full border-collapse text-start max-sm:block">
      <Columns group={group} />
      <thead {...ROLES.group} className="max-sm:sr-only">
        <tr {...ROLES.row} className="border-b-2 border-soil">
          {columns.map((column) => (
            <th
              {...ROLES.title}
              key={column}
              scope="col"
              className="py-2 pe-4 text-start align-bottom text-sm text-muted"
            >
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...ROLES.group} className="max-sm:block">
        {group.rows.map((row, at) => (
          <tr {...ROLES.row} key={`${at}-${row.cells[0]}`} className="border-b border-line max-sm:block max-sm:py-3">
            {row.cells.map((cell, column) => (
              <Cell key={columns[column]} title={columns[column] ?? ""} text={cell} strong={column === 0} />
            ))}
            {group.supported && <Cell title={texts.supportHeading} text={row.support} quiet />}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** As wide as on paper, beside the support: by itself a browser leaves a name hardly a letter beside a long sentence. */
function Columns({ group: { columns, rows, supported } }: { group: LetterGroup }) {
  const widths = columnWidths(columns, rows);
  const room = (supported ? 82 : 100) / widths.reduce((sum, width) => sum + width, 0);
  return (
    <colgroup className="max-sm:hidden">
      {widths.map((width, at) => (
        <col key={columns[at]} style={{ width: `${Math.floor(width * room)}%` }} />
      ))}
      {supported && <col />}
    </colgroup>
  );
}

function Cell({ title, text, strong, quiet }: { title: string; text: string; strong?: boolean; quiet?: boolean }) {
  const look = `${quiet ? "text-sm text-muted sm:w-32" : ""} ${strong ? "max-sm:font-bold" : ""} ${text ? "max-sm:block" : "max-sm:hidden"}`;
  return (
    <td {...ROLES.cell} className={`py-2 pe-4 align-top max-sm:py-0.5 ${look}`}>
      {!strong && (
        <span aria-hidden className="me-2 text-sm text-muted sm:hidden">
          {title.endsWith("?") ? title : `${title}:`}
        </span>
      )}
      <Words text={text} />
    </td>
  );
}
