// Notifications of the browser about new entries in the inbox, for users who switch them on in this browser.
//
//   <button data-notify hidden data-on="…" data-off="…" data-blocked="…">    the switch, on any page
//   <body data-notify-text="New entry in the inbox">                         the text of a notification
//
// Of all open tabs, one follows the inbox and notifies: the tab that holds the lock. If it is closed, another one takes over.
const ON = "liza-notify";
const NEWEST = "liza-notify-newest";
const LOCK = "liza-notify";
const SWITCHED = "liza-notify-switched";
const PAUSE = 60_000;

const available = "Notification" in window && "locks" in navigator;
const isOn = () => available && localStorage.getItem(ON) === "on" && Notification.permission === "granted";

let release = null;

const show = () => {
  const notification = new Notification("Liza", {
    body: document.body.dataset.notifyText,
    icon: "/assets/liza.svg",
    tag: "liza-inbox",
    renotify: true,
  });
  notification.onclick = () => {
    notification.close();
    open("/inbox", "liza-inbox")?.focus();
  };
};

// Compares the newest entry with the last one that this browser knows.
const check = async () => {
  const answer = await fetch("/notifications/newest", { redirect: "manual", cache: "no-store" });
  if (!answer.ok) return;
  const newest = Number(await answer.text());
  const known = localStorage.getItem(NEWEST);
  localStorage.setItem(NEWEST, Math.max(newest, Number(known)));
  if (known !== null && newest > Number(known)) show();
};

// Follows the inbox, also while the page is hidden, until the user switches notifications off.
const follow = () =>
  new Promise((resolve) => {
    let source, retry;
    const connect = () => {
      source = new EventSource("/live?topics=tasks");
      for (const event of ["hello", "stale", "refresh"]) source.addEventListener(event, () => check().catch(console.info));
      source.addEventListener("ended", () => release?.());
      source.onerror = () => {
        source.close();
        retry = setTimeout(connect, PAUSE * (0.5 + Math.random() / 2));
      };
    };
    release = () => {
      source.close();
      clearTimeout(retry);
      release = null;
      resolve();
    };
    connect();
  });

const start = () => {
  if (isOn() && !release) navigator.locks.request(LOCK, () => (isOn() ? follow() : undefined));
};

const button = document.querySelector("[data-notify]");

const showState = () => {
  if (!button || !available) return;
  button.hidden = false;
  button.setAttribute("aria-pressed", isOn());
  button.disabled = Notification.permission === "denied";
  const { on, off, blocked } = button.dataset;
  button.querySelector("span").textContent = button.disabled ? blocked : isOn() ? off : on;
};

const applySwitch = () => {
  if (isOn()) start();
  else release?.();
  showState();
};

button?.addEventListener("click", async () => {
  if (isOn()) localStorage.setItem(ON, "off");
  else if ((await Notification.requestPermission()) === "granted") {
    localStorage.removeItem(NEWEST);
    localStorage.setItem(ON, "on");
  }
  applySwitch();
  tabs?.postMessage(SWITCHED);
});

// Other tabs follow the switch.
const tabs = available ? new BroadcastChannel(LOCK) : null;
tabs?.addEventListener("message", applySwitch);

applySwitch();
