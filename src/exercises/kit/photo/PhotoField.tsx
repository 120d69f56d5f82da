import { useEffect, useId, useRef, useState } from "react";
import type { ActionFormProps } from "../../../ui/ActionForm.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Drawing } from "../../../ui/Drawing.tsx";
import { useWords } from "../../../ui/Words.tsx";
import type nl from "./phone.texts.json";

type PhotoFieldProps = {
  /** The form in which it stands, as `withPhoto` made it. It comes after the words: what is too large is cut off. */
  form: ActionFormProps;
  /** What the field is called, where that is not "Foto kiezen (niet verplicht)". */
  label?: string;
};

// No kind of all pictures, for then an iPhone gives what other browsers cannot read; no camera, for people choose.
const KINDS = "image/jpeg,image/png,image/webp";

/** Choosing a photo, with what was chosen in sight and the way to leave it out again. */
export function PhotoField({ form: { photos }, label }: PhotoFieldProps) {
  const { texts } = useWords<typeof nl>("exercises/kit/photo/phone.texts");
  const field = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState("");
  const [id, helpId] = [useId(), useId()];
  const ready = photos?.ready;

  useEffect(() => ready?.(), [ready]);
  useEffect(() => {
    const around = field.current?.form;
    const forget = () => setChosen("");
    around?.addEventListener("reset", forget);
    return () => around?.removeEventListener("reset", forget);
  }, []);
  useEffect(() => () => URL.revokeObjectURL(chosen), [chosen]);

  const look = () => {
    const [file] = field.current?.files ?? [];
    setChosen(file ? URL.createObjectURL(file) : "");
  };
  const leaveOut = () => {
    if (field.current) field.current.value = "";
    setChosen("");
    field.current?.focus();
  };
  return (
    <div className="flex flex-col gap-2">
      <label htmlFor={id} className="font-bold">
        {label ?? texts.choose}
      </label>
      <p id={helpId} className="text-muted">
        {texts.help}
      </p>
      <input
        ref={field}
        id={id}
        type="file"
        name="$photo"
        accept={KINDS}
        aria-describedby={helpId}
        onChange={look}
        className="min-h-11 max-w-full"
      />
      {chosen && (
        <div className="flex flex-col items-start gap-2">
          <Preview key={chosen} src={chosen} alt={texts.chosen} />
          <Button kind="undo" onClick={leaveOut}>
            {texts.leaveOut}
          </Button>
        </div>
      )}
    </div>
  );
}

/** A photo of this phone; of one that this browser cannot show (a HEIC) that it is there. */
export function Preview({ src, alt }: { src: string; alt: string }) {
  const { texts } = useWords<typeof nl>("exercises/kit/photo/phone.texts");
  const [isShown, setShown] = useState(true);
  if (isShown) return <img src={src} alt={alt} className="photo photo-small" onError={() => setShown(false)} />;
  return (
    <p>
      <Drawing name="check" className="icon" /> <span>{texts.chosen}</span>
    </p>
  );
}
