// Keeps the number of open entries of the inbox, in the navigation and in the titles of its pages, up to date.

const PAUSE = 300;
const badge = document.querySelector("[data-live-count]");
let timer = null;

export const countTopics = badge ? ["tasks"] : [];

const show = (open) => {
  badge.textContent = open === "0" ? "" : open;
  if (!location.pathname.startsWith("/inbox")) return;
  document.title = (open === "0" ? "" : `(${open}) `) + document.title.replace(/^\(\d+\) /, "");
};

const load = async () => {
  timer = null;
  try {
    const answer = await fetch("/inbox/count", { redirect: "manual", cache: "no-store" });
    if (answer.ok) show((await answer.text()).trim());
  } catch (failure) {
    console.info(failure);
  }
};

/** Loads the number soon; several changes at once load it once. */
export const refreshCount = () => {
  if (badge) timer ??= setTimeout(load, PAUSE);
};
