// The line on which the service tells what has changed. It heals by itself, and rests while nobody sees the page: a
// browser has few connections for all its tabs.

// More than two beats of 15 seconds.
const SILENCE = 40_000;
const LONGEST_PAUSE = 30_000;
const REST_AFTER = 5_000;

/** `address` says where to listen; `page` hears of hello, stale, refresh, away, ended, and of the line lost and found. */
export const follow = (address, page) => {
  let source = null;
  let current = "";
  let heard = 0;
  let tries = 0;
  let over = false;
  let watchdog, retry, rest;

  const hangUp = () => {
    source?.close();
    source = null;
    clearTimeout(watchdog);
    clearTimeout(retry);
  };

  const lost = () => {
    hangUp();
    if (over || document.hidden) return;
    page.lost();
    const pause = Math.min(LONGEST_PAUSE, 1_000 * 2 ** tries++);
    retry = setTimeout(heal, pause * (0.5 + Math.random() / 2));
  };

  const alive = () => {
    heard = Date.now();
    clearTimeout(watchdog);
    watchdog = setTimeout(lost, SILENCE);
  };

  // Loads first: that shows whether the service is back, and whether the session still holds.
  const heal = async () => ((await page.reload()) ? connect() : lost());

  const connect = () => {
    hangUp();
    current = address();
    if (over || !current) return;
    source = new EventSource(current);
    source.onerror = lost;
    const on = (name, act) =>
      source.addEventListener(name, (event) => {
        alive();
        act(event.data);
      });
    on("hello", (quiet) => {
      tries = 0;
      page.found(Number(quiet));
    });
    on("heartbeat", () => {});
    on("stale", (topics) => page.stale(topics.split(" ")));
    on("refresh", page.refresh);
    on("away", page.away);
    on("ended", () => {
      over = true;
      hangUp();
      page.ended();
    });
    alive();
  };

  const wake = () => {
    clearTimeout(rest);
    if (document.hidden) rest = setTimeout(hangUp, REST_AFTER);
    else if (!source || Date.now() - heard > SILENCE) connect();
  };

  document.addEventListener("visibilitychange", wake);
  addEventListener("online", wake);
  addEventListener("pageshow", wake);
  addEventListener("pagehide", hangUp);
  if (!document.hidden) connect();

  return {
    /** Listens elsewhere if the page shows something else by now. */
    adjust: () => {
      if (source && address() !== current) connect();
    },
    stop: () => {
      over = true;
      hangUp();
    },
  };
};
