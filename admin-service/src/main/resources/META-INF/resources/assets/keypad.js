// Keys of the keyboard press those of the keypad in a test call.
document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) {
    return;
  }
  const key = document.querySelector(`#keypad [data-key="${CSS.escape(event.key)}"]`);
  if (key) {
    event.preventDefault();
    key.click();
  }
});

// The latest sentences are in sight.
document.querySelector(".test-call .timeline > :last-child")?.scrollIntoView({ block: "nearest" });
