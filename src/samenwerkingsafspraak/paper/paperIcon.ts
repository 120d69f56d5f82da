const INK = "#23201b";

/** Takes one drawing out of the app's sheet of icons, as a picture of its own in one colour. */
export function paperIcon(sheet: string, name: string, colour: string = INK, width = 3.5): string {
  const found = new RegExp(`<symbol id="${name}" viewBox="([^"]+)">(.*?)</symbol>`, "s").exec(sheet);
  if (!found) throw new Error(`The sheet of icons has no ${name}.`);
  const [, viewBox = "", lines = ""] = found;
  const body = lines.replace(/var\([^,)]+,([^)]+)\)/g, "$1").replaceAll("currentColor", colour);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}" fill="none" stroke="${colour}" stroke-width="${width}" ` +
    `stroke-linecap="round" stroke-linejoin="round">${body}</svg>`
  );
}
