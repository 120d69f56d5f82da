const SIDE = 1600;
const QUALITY = 0.82;

/**
 * The photo, small enough to send; as it came where this browser cannot make it smaller. The canvas stays far below what an
 * iPhone can hold: it gives a black picture beyond that, without an error.
 */
export async function smallerPhoto(photo: Blob): Promise<Blob> {
  try {
    const whole = await createImageBitmap(photo, { imageOrientation: "from-image" });
    const by = Math.min(1, SIDE / Math.max(whole.width, whole.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(whole.width * by);
    canvas.height = Math.round(whole.height * by);
    const pen = canvas.getContext("2d");
    if (!pen) return photo;
    pen.imageSmoothingQuality = "high";
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(whole, 0, 0, canvas.width, canvas.height);
    whole.close();
    const small = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", QUALITY));
    return small && small.size < photo.size ? small : photo;
  } catch {
    return photo;
  }
}
