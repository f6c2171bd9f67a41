// Keeps input: asks before the user leaves a page with unsaved input, and keeps forms in step with their page after Back.
import { edited } from "./live/regions.js";

// Forms that change something. A status in a list is saved at once; a login and the choice of a file are no loss.
const FORMS = "main form[method=post]:not([hx-post], .bulk, [data-bulk-review], .import, .login form)";

let submitted = null;

// Input in a form that was refused is unsaved, although it is what the service has rendered.
const isUnsaved = (form) =>
  form !== submitted && (form.querySelector("[aria-invalid=true]") !== null || [...form.elements].some(isEdited));
const isEdited = (control) =>
  control.matches("input:not([type=hidden]), select, textarea") && !control.disabled && edited(control);

document.addEventListener("submit", (event) => {
  if (!event.defaultPrevented) submitted = event.target;
});
addEventListener("beforeunload", (event) => {
  if ([...document.querySelectorAll(FORMS)].some(isUnsaved)) event.preventDefault();
});

// The browser fills in former input after Back, although the list is the unfiltered one, or the status has changed.
addEventListener("pageshow", () => {
  submitted = null;
  document.querySelectorAll(".filters[method=get], .edit, .bulk").forEach((form) => form.reset());
  document.dispatchEvent(new Event("forms:reset"));
});
