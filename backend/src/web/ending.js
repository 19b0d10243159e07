// Says that a session ends soon, and lets it go on (WCAG 2.2.1). Beside the citizen's bundle, and fetched after it: it is not
// needed for half an hour. TEXTS, by language, stand above.
const SESSION = "/api/v1/session";
/** Where the tabs of a browser tell one another when something was last asked; some browsers keep nothing. */
const SEEN = "aftalt-seen";
/** How long somebody has to answer, in milliseconds; and by how much the server may be ahead, for it writes down once a minute. */
const [WARNING, AHEAD, TICK] = [120_000, 60_000, 5_000];

/** When the session ends, by this browser's clock; how long it may idle; how far the server's clock is ahead. */
let session;
let seen = 0;
let dialog;

function kept(moment) {
  try {
    if (moment) localStorage.setItem(SEEN, moment);
    return Number(localStorage.getItem(SEEN));
  } catch {
    return 0;
  }
}

const idleEnd = () => (session.idle ? Math.max(seen, kept()) + session.idle : Infinity);
const end = () => Math.min(session.ends, idleEnd());

/** Asking keeps the session open, or shows that it is over. */
async function ask() {
  const answer = await fetch(SESSION);
  if (answer.status === 401) return session && over();
  if (!answer.ok) return;
  const { ends_at, idle_seconds } = await answer.json();
  const ahead = Date.parse(answer.headers.get("aftalt-now")) - Date.now();
  session = { ends: Date.parse(ends_at) - ahead, idle: idle_seconds && idle_seconds * 1000, ahead };
}

/** Nobody who passes by is to read what stands here: the page comes again, and says that one is logged out. */
function over() {
  session = undefined;
  location.reload();
}

async function leave() {
  const answer = await fetch(`${SESSION}/sign-out`, { method: "POST" });
  const { leave } = answer.ok ? await answer.json() : {};
  location.assign(leave ?? "/");
}

function hide() {
  dialog?.remove();
  dialog = undefined;
}

function stay() {
  hide();
  ask().catch(() => {});
}

const make = (tag, properties, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

function warn() {
  const lang = document.documentElement.lang === "en" ? "en" : "da";
  const texts = TEXTS[lang];
  const last = session.ends <= idleEnd();
  const clock = new Intl.DateTimeFormat(lang === "en" ? "en-GB" : "da-DK", { timeZone: "Europe/Copenhagen", hour: "numeric", minute: "2-digit" });
  const time = clock.format(end() - (last ? 0 : AHEAD) + session.ahead);
  const button = (text, kind, onclick) => make("button", { type: "button", className: `button button-${kind}`, onclick }, text);
  dialog = make(
    "dialog",
    { className: "prose" },
    make("h2", { id: "ending", className: "mt-0" }, texts.title),
    make("p", { id: "ending-text" }, (last ? texts.last : texts.text).replace("{time}", time)),
    make("p", { className: "actions" }, last ? button(texts.seen, "primary", () => dialog.close()) : button(texts.stay, "primary", stay), button(texts.leave, "secondary", leave)),
  );
  for (const [name, value] of [["role", "alertdialog"], ["aria-labelledby", "ending"], ["aria-describedby", "ending-text"]]) dialog.setAttribute(name, value);
  if (!last) dialog.oncancel = stay;
  document.body.append(dialog);
  dialog.showModal();
}

function look() {
  if (!session) return;
  const left = end() - Date.now();
  if (left <= 0) over();
  else if (left > WARNING + AHEAD) hide();
  else if (!dialog) warn();
}

/** Every answer of the API is a sign of life, whoever asked. */
function heard(entries) {
  const asked = entries.map(({ name }) => new URL(name).pathname).filter((path) => path.startsWith("/api/v1/"));
  if (!asked.length) return;
  seen = Date.now();
  kept(seen);
  if (asked.some((path) => path.endsWith("/sign-out"))) session = undefined;
  else if (!session && asked.some((path) => path !== SESSION)) ask().catch(() => {});
}

new PerformanceObserver((list) => heard(list.getEntries())).observe({ type: "resource" });
ask().catch(() => {});
setInterval(look, TICK);
