// Explains why a recorded message cannot be played, and tries again when the user wants it.
//
//   <div data-message data-missing="not there yet" data-failed="other reasons"> with an audio element, and a paragraph for the
//   reason with a button

const MISSING = 404;

const explain = async (audio) => {
  const message = audio.closest("[data-message]");
  if (!message) return;
  let status = 0;
  try {
    status = (await fetch(audio.src, { headers: { Range: "bytes=0-0" }, redirect: "manual", cache: "no-store" })).status;
  } catch (failure) {
    console.info(failure);
  }
  const reason = message.querySelector("p");
  reason.querySelector("span").textContent = status === MISSING ? message.dataset.missing : message.dataset.failed;
  reason.hidden = false;
};

// Media elements do not bubble their errors. Live updates replace the elements, so the document listens for all of them.
document.addEventListener("error", (event) => event.target.matches("audio") && explain(event.target), true);
document.addEventListener("click", (event) => {
  const message = event.target.closest("[data-message] button")?.closest("[data-message]");
  if (!message) return;
  message.querySelector("p").hidden = true;
  const audio = message.querySelector("audio");
  audio.load();
  audio.play().catch((failure) => console.info(failure));
});
