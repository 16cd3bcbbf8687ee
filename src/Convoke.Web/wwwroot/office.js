// Adds to the editor, which works without: saves by itself, keeps a copy in the browser until the server has it, marks up, counts, previews.
"use strict";

const form = document.getElementById("ed");
const box = (name) => form.elements.namedItem(name);
const say = form?.dataset ?? {};
const trouble = document.getElementById("trouble");
const every = Number(say.every ?? 10) * 1000;

// What a copy is of: the person and the text; what it was made from stands in it.
let address = form && new URL(form.action).pathname;
const key = () => `words ${say.person} ${address}`;

const left = new Set(["__RequestVerificationToken", "password", "passwordRemove", "then"]);
const fields = (of = form) => [...new FormData(of)].filter(([name]) => !left.has(name));
const words = (of = form) => JSON.stringify(fields(of).filter(([name]) => name !== "number" && name !== "version" && name !== "begin"));

// The form as it was sent here: after a reload browsers fill in by themselves what was typed, and that the server has not.
function served() {
  const clean = form.cloneNode(true);
  clean.reset();
  return words(clean);
}

let saved = form && !document.getElementById("notice") && served(); // what the server has
let offered = false; // a copy is offered: until it is taken or thrown away, nothing takes its place
let busy = false;
let unsure = null; // sent, and never answered: the server may have it or not
let waits = false; // the form is to be sent once the save is answered
let stuck = false; // two versions, or nothing to save into: only the writer can go on

function keep() {
  if (offered) return;
  try {
    if (words() === saved) localStorage.removeItem(key());
    else localStorage.setItem(key(), JSON.stringify({ words: words(), number: box("number").value, version: box("version").value }));
  } catch {
    // full or forbidden: the server is still there
  }
}

function choice(label, act) {
  const made = document.createElement(typeof act === "string" ? "a" : "button");
  made.textContent = label;
  made.className = "btn ink low";
  if (typeof act === "string") [made.href, made.target] = [act, "_blank"];
  else [made.type, made.onclick] = ["button", act];
  return made;
}

function complain(sentence, label, act) {
  trouble.replaceChildren(sentence);
  if (label) trouble.append(" ", choice(label, act));
  trouble.hidden = false;
}

function calm() {
  trouble.hidden = true;
  trouble.textContent = "";
}

function submit(then) {
  const hidden = document.createElement("input");
  [hidden.type, hidden.name, hidden.value] = ["hidden", "then", then];
  form.append(hidden);
  form.submit();
}

async function post(extra) {
  const body = new URLSearchParams(extra.fields ?? fields());
  body.append("__RequestVerificationToken", box("__RequestVerificationToken").value);
  body.append("then", extra.then);
  return await fetch(address, { method: "POST", body, headers: { Accept: "application/json" }, redirect: "manual", cache: "no-store", signal: AbortSignal.timeout(60_000) });
}

// After somebody has signed in again, the form needs a token made for the new session.
async function renewToken() {
  const page = await fetch("/office/account", { redirect: "manual", cache: "no-store" });
  if (!page.ok) return false;
  const token = /name="__RequestVerificationToken" type="hidden" value="([^"]+)"/.exec(await page.text());
  if (token) box("__RequestVerificationToken").value = token[1];
  return token !== null;
}

function took(answer, sent) {
  [box("number").value, box("version").value] = [answer.number, answer.version];
  box("begin")?.remove();
  if (address !== answer.address || location.pathname !== answer.address) {
    localStorage.removeItem(key());
    address = answer.address;
    form.action = answer.address;
    history.replaceState(null, "", answer.address);
  }
  saved = sent;
  document.querySelector("#state b").textContent = answer.said;
  for (const old of document.querySelectorAll(".err.live")) old.remove();
  for (const flaw of answer.flaws) {
    const at = box(flaw.field);
    if (!at?.id || document.getElementById(`${at.id}-error`)) continue;
    const note = document.createElement("span");
    note.className = "err live";
    note.textContent = flaw.sentence;
    at.before(note);
  }
  calm();
  keep();
  showProof();
}

async function save(again = true) {
  if (busy || stuck || (words() === saved && !unsure)) return;
  const wasUnsure = unsure !== null;
  // What may be there already goes first and once more, as it was: else it would seem to be somebody else's.
  const sent = unsure ?? { words: words(), fields: fields() };
  if (new Blob([sent.words]).size > Number(say.most)) return complain(say.large);
  busy = true;
  try {
    const answer = await post({ fields: sent.fields, then: "auto" });
    unsure = answer.status < 500 ? null : sent;
    if (answer.ok) took(await answer.json(), sent.words);
    else if (answer.status === 409) (stuck = true), complain(say.clash, say.look, () => submit("save"));
    else if (answer.status === 410) (stuck = true), complain(say.gone, say.look, () => submit("save"));
    else if (answer.status === 413) complain(say.large);
    else if ((answer.status === 400 || answer.status === 401 || answer.type === "opaqueredirect") && again && (await renewToken())) {
      busy = false;
      return await save(false);
    } else if (answer.status === 401 || answer.status === 400 || answer.type === "opaqueredirect") complain(say.signedOut, say.signIn, "/sign-in");
    else complain(say.unsaved);
  } catch {
    unsure = sent;
    complain(say.unsaved);
  } finally {
    busy = false;
    keep();
  }
  if (wasUnsure && !unsure) await save();
}

/** Waits until the save that is under way was answered, or took too long. */
async function settle() {
  while (busy) await new Promise((go) => setTimeout(go, 50));
}

// A sign of life, and whether somebody else sits here.
async function sit() {
  try {
    if (box("begin")) return;
    const answer = await post({ fields: [], then: "here" });
    if (!answer.ok || document.getElementById("other") || stuck) return;
    if ((await answer.json()).other && trouble.hidden) complain(say.other);
  } catch {
    // the next save says so
  }
}

function putBack(copy) {
  const values = new Map();
  for (const [name, value] of JSON.parse(copy.words)) values.set(name, [...(values.get(name) ?? []), value]);
  for (const at of form.elements) {
    if (!at.name || left.has(at.name) || at.type === "submit" || at.type === "button") continue;
    if (at.type === "checkbox" || at.type === "radio") at.checked = (values.get(at.name) ?? []).includes(at.value);
    else if (values.has(at.name)) at.value = values.get(at.name)[0];
  }
  [box("number").value, box("version").value] = [copy.number, copy.version];
  count();
  save();
}

function offer() {
  let copy;
  try {
    copy = JSON.parse(localStorage.getItem(key()));
  } catch {
    return;
  }
  if (!copy || copy.words === saved || copy.words === words()) return keep();
  offered = true;
  const found = trouble.cloneNode();
  const answer = (act) => () => ((offered = false), found.remove(), act());
  const restore = choice(say.restore, answer(() => putBack(copy)));
  found.id = "found";
  found.hidden = false;
  found.append(say.found, " ", restore, " ", choice(say.discard, answer(keep)));
  trouble.after(found);
  restore.focus();
}

const marks = {
  bold: ["**", "**"],
  italic: ["*", "*"],
  heading: ["\n## ", "\n"],
  link: ["[", "](https://)"],
  list: ["\n- ", "\n"],
  quote: ["\n> ", "\n"],
  picture: ["![", "](/media/)"],
};

function mark(name) {
  const at = box("body");
  const [before, after] = marks[name];
  const chosen = at.value.slice(at.selectionStart, at.selectionEnd);
  const start = at.selectionStart + before.length;
  at.focus();
  // The only way that leaves undo whole.
  if (!document.execCommand("insertText", false, before + chosen + after)) at.setRangeText(before + chosen + after);
  at.setSelectionRange(start, start + chosen.length);
}

// Without script a picture's words are there to be copied; with it they go where one writes.
function put(words) {
  const at = box("body");
  at.focus();
  if (!document.execCommand("insertText", false, words)) at.setRangeText(words);
}

function count() {
  const number = `${box("standfirst").value} ${box("body").value}`.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  document.getElementById("count").textContent = say.words.replace("#", number.toLocaleString(document.documentElement.lang));
}

function showProof(open = false) {
  const proof = document.getElementById("proof");
  if ((!open && proof.hidden) || box("begin")) return;
  proof.hidden = false;
  let frame = proof.querySelector("iframe");
  if (!frame) {
    frame = document.createElement("iframe");
    frame.title = proof.querySelector("h2").textContent;
    frame.setAttribute("sandbox", "allow-same-origin");
    proof.append(frame);
  }
  frame.src = `${address}/preview`;
}

if (document.getElementById("state")) {
  offer();
  for (const tools of document.querySelectorAll(".tools")) tools.hidden = false;
  form.addEventListener("input", () => (keep(), count()));
  form.addEventListener("submit", async (sending) => {
    // A save that is not answered yet would seem to be somebody else's.
    if (busy || unsure) {
      sending.preventDefault();
      if (waits) return;
      waits = true;
      await settle();
      if (unsure) await save();
      waits = false;
      return unsure || form.requestSubmit(sending.submitter);
    }
    stuck = true; // the form itself is on its way; two saves of the same would race
  });
  form.addEventListener("focusout", (leaving) => leaving.relatedTarget?.type !== "submit" && save());
  addEventListener("pageshow", (shown) => shown.persisted && (stuck = false));
  for (const button of document.querySelectorAll("[data-picture]")) {
    button.hidden = false;
    button.onclick = () => put(button.dataset.picture);
  }
  form.addEventListener("click", (click) => click.target.closest("[data-mark]") && mark(click.target.closest("[data-mark]").dataset.mark));
  addEventListener("keydown", (pressed) => {
    if (!(pressed.ctrlKey || pressed.metaKey) || pressed.key.toLowerCase() !== "s") return;
    pressed.preventDefault();
    settle().then(() => save());
  });
  addEventListener("pagehide", keep);
  addEventListener("online", () => save());
  document.querySelector("#saved button[value=preview]")?.addEventListener("click", async (click) => {
    click.preventDefault();
    await save();
    if (box("begin")) return submit("preview");
    showProof(true);
    document.getElementById("proof").scrollIntoView();
  });
  setInterval(save, every);
  setInterval(sit, 60_000);
  sit();
}
