import { createPhotoLane, type PhotoState } from "../../../contributions/photoLane.ts";
import { photoWorld } from "../../../contributions/photoWorld.ts";

/** Opens the lane of a seat's photos in this browser. Apart, so that only who is asked for a photo gets its script. */
export function openLane(place: Parameters<typeof photoWorld>[0], changed: (photos: PhotoState[]) => void) {
  const lane = createPhotoLane(photoWorld(place), changed);
  void lane.open();
  return lane;
}
