import { Drawing } from "../../ui/Drawing.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import { type Frame, MATRIX_SIDES, workersOf } from "./frame.ts";

const DRAWINGS = ["frame.svg#family", "frame.svg#community"];

/** The report's second figure: what each side does for a family and for a community, with arrows to and fro between them. */
export function Matrix({ frame }: { frame: Frame }) {
  const { rows, cells, title } = frame.perspectives.matrix;
  return (
    <table className="w-full table-fixed border-separate border-spacing-0" aria-label={title}>
      <thead>
        <tr>
          {MATRIX_SIDES.map((side) => (
            <th key={side} scope="col" className="text-center">
              <SideMark side={side} label={workersOf(side, frame)} />
            </th>
          ))}
        </tr>
      </thead>
      {rows.map((row, at) => (
        <tbody key={row}>
          <tr>
            <th scope="rowgroup" colSpan={MATRIX_SIDES.length} className="pt-[0.4em] text-center">
              <Drawing name={DRAWINGS[at] ?? ""} className="icon" /> <span>{row}</span>
            </th>
          </tr>
          <tr>
            {MATRIX_SIDES.map((side, column) => (
              <td key={side} className={`figure-cell relative h-px ${column === 0 ? "pe-[1.1em]" : "ps-[1.1em]"}`}>
                <p className="card flex h-full items-center justify-center text-center [overflow-wrap:anywhere]">
                  {cells[at]?.[column]}
                </p>
                {column === 0 && (
                  <Drawing
                    name="frame.svg#to-and-fro"
                    className="absolute inset-y-0 -end-[0.9em] z-10 my-auto size-[1.8em] rtl:-scale-x-100"
                  />
                )}
              </td>
            ))}
          </tr>
        </tbody>
      ))}
    </table>
  );
}
