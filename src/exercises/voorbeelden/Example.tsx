import { Drawing } from "../../ui/Drawing.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import { type Told, useTexts } from "./useTexts.ts";

type ExampleHeadProps = Pick<Told, "title" | "place" | "drawing"> & {
  /** Of the name, for the controls that are about it. */
  id?: string;
};

/** What an example is called, of where it is, and that it is of then. */
export function ExampleHead({ title, place, drawing, id }: ExampleHeadProps) {
  const { texts } = useTexts();
  return (
    <>
      <Drawing name={drawing} className="icon text-leaf" /> <b id={id}>{title}</b>{" "}
      <span className="block font-normal text-muted">
        <bdi>{place}</bdi> · {texts.then}
      </span>
    </>
  );
}

/** An example whole: what they did, what each side does, and what it takes. */
export function Example({ text, informalSide, formalSide, condition }: Told) {
  const { texts } = useTexts();
  return (
    <>
      <p>{text}</p>
      <Does side="informal" label={texts.informal} does={informalSide} />
      <Does side="formal" label={texts.formal} does={formalSide} />
      {condition && (
        <p>
          <b className="block">{texts.condition}</b> {condition}
        </p>
      )}
    </>
  );
}

function Does({ side, label, does }: { side: "formal" | "informal"; label: string; does: string[] }) {
  return (
    <div>
      <SideMark side={side} label={label} />
      <ul className="list-disc ps-5">
        {does.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </div>
  );
}
