import type { ActionFormProps } from "../../../ui/ActionForm.tsx";

/** The form of an act in which a photo may be: where no script runs it goes to an address that takes files. */
export const withPhoto = (form: ActionFormProps): ActionFormProps =>
  form.photos ? { ...form, action: form.photos.action } : form;
