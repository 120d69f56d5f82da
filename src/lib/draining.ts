declare global {
  // The launcher decides it, the app's bundles ask it.
  var vruchtbareBodemDraining: boolean | undefined;
}

/** From now on this process takes leave: it finishes what runs and asks for nothing new. */
export function startDraining(): void {
  globalThis.vruchtbareBodemDraining = true;
}

export const isDraining = (): boolean => globalThis.vruchtbareBodemDraining === true;
