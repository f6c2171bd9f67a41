// Sends only the fields that the user has changed, so that an old page does not restore old values. Fields of one group
// [data-together] are sent together.
const isChanged = (control) => control.value !== control.dataset.was;

document.addEventListener("formdata", ({ target, formData }) => {
  if (!target.matches("[data-changes]")) return;
  [...target.elements]
    .filter((control) => control.dataset.was !== undefined)
    .filter((control) => ![control, ...(control.closest("[data-together]")?.querySelectorAll("[data-was]") ?? [])].some(isChanged))
    .forEach((control) => formData.delete(control.name));
});
