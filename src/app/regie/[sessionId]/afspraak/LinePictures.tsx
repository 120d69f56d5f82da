import { DrawnPicture } from "../../../../exercises/kit/drawing/DrawnPicture.tsx";
import { pictureAction } from "../../../../samenwerkingsafspraak/edit/actions.ts";
import { Drawing } from "../../../../ui/Drawing.tsx";
import { Photo } from "../../../../ui/Photo.tsx";
import { PhotosAt } from "../../../../ui/PhotosAt.tsx";
import { useKeptForm } from "../../../../ui/useKeptForm.ts";
import { agreementAt } from "../../../agreementAt.ts";
import { QuietButton } from "../QuietButton.tsx";
import { FormPlace, useEdited } from "./Edited.tsx";
import { EditNotice } from "./EditNotice.tsx";
import type { EditorPicture, LineProps } from "./editorSections.ts";
import texts from "./texts.json" with { type: "json" };

/** What was drawn or photographed of a line: to be kept with the agreement, or taken away again. */
export function LinePictures({ anchor, line: { id, pictures } }: Pick<LineProps, "anchor" | "line">) {
  const { sessionId } = useEdited();
  return (
    <PhotosAt sessionId={sessionId} as="host">
      <ul className="flex flex-wrap gap-4 pb-3 sm:ps-13">
        {pictures.map((picture) => (
          <li key={picture.sha256} className="grid max-w-56 content-start justify-items-start gap-1">
            <Seen {...picture} />
            <Choice anchor={anchor} lineId={id} picture={picture} />
          </li>
        ))}
      </ul>
    </PhotosAt>
  );
}

function Seen({ sha256, alt, width, height, drawing, photoId, kept }: EditorPicture) {
  const { sessionId } = useEdited();
  if (kept)
    return (
      <img
        src={agreementAt(sessionId).picture(sha256)}
        alt={alt}
        width={width}
        height={height}
        loading="lazy"
        className="photo photo-small"
      />
    );
  if (drawing) return <DrawnPicture drawing={drawing} says={alt} className="w-40" />;
  return photoId && <Photo photo={{ id: photoId, width, height }} alt={alt} className="photo-small" />;
}

function Choice({ anchor, lineId, picture }: { anchor: string; lineId: string; picture: EditorPicture }) {
  const form = useKeptForm(pictureAction);
  const { sha256, kept, photoId } = picture;
  const keep = photoId ? texts.pictures.keepPhoto : texts.pictures.keepDrawing;
  return (
    <form {...form.attributes} className="grid justify-items-start gap-1">
      <FormPlace anchor={anchor} />
      <input type="hidden" name="lineId" value={lineId} />
      <input type="hidden" name="picture" value={sha256} />
      {kept && (
        <p className="text-sm text-muted">
          <Drawing name="check" className="icon" /> <span>{texts.pictures.kept}</span>
        </p>
      )}
      <EditNotice form={form} />
      <QuietButton type="submit" name="do" value={kept ? "drop" : "keep"} busy={form.busy} className="-ms-2">
        {kept ? texts.pictures.drop : keep}
      </QuietButton>
    </form>
  );
}
