// Keeps input: asks before the user leaves a page with unsaved input, and keeps forms in step with their page after Back.
import { edited } from "./live/regions.js";

// Forms that change something. A status in a list is saved at once; a login and the choice of a file are no loss.
const FORMS = "main form[method=post]:not(.edit, .reveal, .bulk, [data-bulk-review], .import, .login form)";
// What a browser fills in by itself is no input of the user.
const CONTROLS = "input:not([type=hidden], [type=password]), select, textarea";

let submitted = null;

// Input that was refused is unsaved, although it is what the service has rendered.
const isAnswer = document.querySelector("[data-live-off]") !== null;
const isKept = ({ dataset, value, type }) => (dataset.was ?? value) !== value || (isAnswer && type === "textarea" && !("was" in dataset) && value !== "");
const isEdited = (control) => control.matches(CONTROLS) && !control.disabled && (edited(control) || isKept(control));
const isUnsaved = (form) =>
  form !== submitted && (form.querySelector("[aria-invalid=true]") !== null || [...form.elements].some(isEdited));

document.addEventListener("submit", (event) => {
  if (!event.defaultPrevented) submitted = event.target;
});
addEventListener("beforeunload", (event) => {
  if ([...document.querySelectorAll(FORMS)].some(isUnsaved)) event.preventDefault();
});

// A status that was chosen just before the page is left is saved all the same.
addEventListener("pagehide", () => {
  [...document.querySelectorAll("form.edit")]
    .filter((form) => [...form.elements].some(isEdited))
    .forEach((form) => fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), keepalive: true }));
});

// The browser fills in former input after Back, although the list is the unfiltered one, or the status has changed.
addEventListener("pageshow", () => {
  submitted = null;
  document.querySelectorAll(".filters[role=search], .edit, .bulk").forEach((form) => form.reset());
  document.dispatchEvent(new Event("forms:reset"));
});
