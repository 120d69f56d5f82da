import { ActionForm, type ActionFormProps } from "../../../ui/ActionForm.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Drawing } from "../../../ui/Drawing.tsx";
import { Fold } from "../../../ui/Fold.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import { Photo } from "../../../ui/Photo.tsx";
import { TakeBack } from "../../../ui/TakeBack.tsx";
import { useWords } from "../../../ui/Words.tsx";
import type { Mine, OwnPhoto, PhotoAct } from "../../contract.ts";
import { PhotoField, Preview } from "./PhotoField.tsx";
import type nl from "./phone.texts.json";

type SentPhotoProps = {
  one: Pick<Mine<unknown>, "id" | "status" | "photo">;
  act: (act: PhotoAct) => ActionFormProps;
  /** The words that it goes with. */
  alt: string;
  /** The id of the element with these words. */
  about: string;
  /** Once the step is closed there is nothing to choose. */
  isClosed: boolean;
};

/** The photo of something that this phone sent: how far it got, and the way to put another one there or none. */
export function SentPhoto({ one: { id, status, photo }, act, alt, about, isClosed }: SentPhotoProps) {
  const { texts } = useWords<typeof nl>("exercises/kit/photo/phone.texts");
  const another = act({ do: "photo", id });
  const { there = null, wanted = null } = photo ?? {};
  return (
    <div className="flex flex-col gap-2">
      {wanted?.preview && wanted.state === "waiting" ? (
        <Preview src={wanted.preview} alt={alt} />
      ) : (
        there && <Photo photo={there} alt={alt} className="photo-small" />
      )}
      {wanted ? (
        <Wanted wanted={wanted} />
      ) : (
        there && (
          <p className="text-muted">
            <Drawing name="check" className="icon" /> <span>{texts.sent}</span>
          </p>
        )
      )}
      {status === "saved" && !isClosed && (
        <Fold label={there || wanted ? texts.another : texts.add} about={about}>
          <ActionForm {...another} onSend={(form) => (hasPhoto(form) ? another.onSend(form) : texts.none)}>
            <PhotoField form={another} label={texts.chooseNow} />
            <Button kind="may" about={about}>
              {texts.send}
            </Button>
          </ActionForm>
        </Fold>
      )}
      {(there || wanted?.state === "waiting") && (
        <TakeBack form={act({ do: "photo-away", id })} label={texts.takeAway} about={about} />
      )}
    </div>
  );
}

/** How far it got that somebody wants another photo there, or none. */
function Wanted({ wanted: { preview, state, message, stored } }: { wanted: NonNullable<OwnPhoto["wanted"]> }) {
  const { texts } = useWords<typeof nl>("exercises/kit/photo/phone.texts");
  const words = preview ? (stored ? texts.waiting : texts.waitingNotStored) : texts.goesAway;
  return (
    <div role="status">
      {state === "refused" ? (
        <Notice kind="problem">{message}</Notice>
      ) : (
        <p className="text-muted">
          <Drawing name="wifi-off" className="icon" /> <span>{words}</span>
        </p>
      )}
    </div>
  );
}

const hasPhoto = (form: FormData): boolean => {
  const photo = form.get("$photo");
  return photo instanceof File && photo.size > 0;
};
